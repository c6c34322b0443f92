/** `<copy-button>`: its button copies its `data-value` or, without one, the code that is shown in `data-from`. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const label = button?.textContent ?? "";
    button?.addEventListener("click", async () => {
      const { value, from } = button.dataset;
      const shown = from === undefined ? undefined : this.closest(from)?.querySelectorAll<HTMLElement>("pre");
      const code = [...(shown ?? [])].find((pre) => pre.checkVisibility());
      await navigator.clipboard.writeText(value ?? code?.textContent ?? "");
      button.textContent = "Copied";
      setTimeout(() => {
        button.textContent = label;
      }, 1500);
    });
  }
}

customElements.define("copy-button", CopyButton);
