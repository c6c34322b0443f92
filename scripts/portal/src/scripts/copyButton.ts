/**
 * `<copy-button>`: its button copies its `data-value`, the file at `data-page` or, without either, the code that is shown
 * in `data-from`.
 */
class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const label = button?.textContent ?? "";
    button?.addEventListener("click", async () => {
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": this.#content(button.dataset) })]);
      button.textContent = "Copied";
      setTimeout(() => {
        button.textContent = label;
      }, 1500);
    });
  }

  /** A promise at once, because a browser lets a press copy only for so long. */
  async #content({ value, page, from }: DOMStringMap): Promise<Blob> {
    if (page !== undefined) {
      const response = await fetch(page);
      if (!response.ok) throw new Error(`${page}: ${response.status}`);
      // Where it is pasted, a link needs the host as well.
      const text = (await response.text()).replaceAll("](/", `](${location.origin}/`);
      return new Blob([text], { type: "text/plain" });
    }
    const shown = from === undefined ? undefined : this.closest(from)?.querySelectorAll<HTMLElement>("pre");
    const code = [...(shown ?? [])].find((pre) => pre.checkVisibility());
    return new Blob([value ?? code?.textContent ?? ""], { type: "text/plain" });
  }
}

customElements.define("copy-button", CopyButton);
