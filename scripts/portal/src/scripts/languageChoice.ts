/** `<language-choice>`: remembers the language that was chosen, and brings it to the other places. */
const kept = "language";

/** Storage may be forbidden; the choice is then not remembered. */
function remembered(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}

function remember(language: string): void {
  try {
    localStorage.setItem(kept, language);
  } catch {}
}

/** Chooses a language everywhere on the page where there is a program in it. */
function choose(language: string): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("language-choice input")) {
    if (input.value === language) input.checked = true;
  }
}

class LanguageChoice extends HTMLElement {
  connectedCallback() {
    const language = remembered();
    if (language !== null) choose(language);
    this.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      remember(target.value);
      choose(target.value);
    });
  }
}

customElements.define("language-choice", LanguageChoice);
