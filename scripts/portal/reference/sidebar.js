// Redoc's sidebar is no landmark, so those who move by landmarks would not find it. Redoc may draw it more than once.
new MutationObserver(() => {
  const sidebar = document.querySelector(".menu-content:not([role])");
  sidebar?.setAttribute("role", "navigation");
  sidebar?.setAttribute("aria-label", "Reference");
}).observe(document, { childList: true, subtree: true });
