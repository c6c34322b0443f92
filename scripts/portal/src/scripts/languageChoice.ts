/** `<language-choice>`: remembers the language and the kind that were chosen, and brings them to the other places. */
const choices = ["language", "kind"];

/** Storage may be forbidden; the choice is then not remembered. A script in the markup takes up what is. */
function remember(choice: string, value: string): void {
  try {
    localStorage.setItem(choice, value);
  } catch {}
}

/** Chooses a value everywhere on the page where it is offered. */
function choose(choice: string, value: string): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(`language-choice input[name$="-${choice}"]`)) {
    if (input.value === value) input.checked = true;
  }
}

class LanguageChoice extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const choice = choices.find((name) => target.name.endsWith(`-${name}`));
      if (choice === undefined) return;
      remember(choice, target.value);
      choose(choice, target.value);
    });
  }
}

customElements.define("language-choice", LanguageChoice);
