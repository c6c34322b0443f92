import { find } from "../tryit/find.ts";
import { type Found, type Index, loadIndex, sourceLocation } from "./index.ts";

/** No more results than this are shown; the rest are only counted. */
const mostShown = 40;

/** The page's own path, which for a model is its slug. */
const pathOf = (url: string): string => url.replace(/^\/|\/$/g, "");

function entry(found: Found, text: string): HTMLLIElement {
  const link = Object.assign(document.createElement("a"), { href: sourceLocation(found, text) });
  const title = Object.assign(document.createElement("strong"), { textContent: found.meta.title ?? found.url });
  const path = Object.assign(document.createElement("code"), { textContent: pathOf(found.url) });
  const excerpt = Object.assign(document.createElement("span"), { innerHTML: found.excerpt });
  link.append(title, path, excerpt);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** The search of the portal; the markup is Search.astro. */
export class SiteSearch extends HTMLElement {
  #index: Promise<Index> | undefined;

  connectedCallback(): void {
    const dialog = find(this, "dialog", HTMLDialogElement);
    const input = find(dialog, "input", HTMLInputElement);
    const open = (): void => {
      dialog.showModal();
      input.select();
      this.#index ??= loadIndex(this.dataset.index ?? "");
    };
    find(this, ".open", HTMLButtonElement).addEventListener("click", open);
    window.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "k") return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    });
    input.addEventListener("input", () => void this.#search(input.value));
    // Enter in the field goes to the first page that was found.
    find(dialog, "form", HTMLFormElement).addEventListener("submit", (event) => {
      if (event.submitter !== null && document.activeElement === event.submitter) return;
      event.preventDefault();
      this.#links()[0]?.click();
    });
    dialog.addEventListener("click", (event) => {
      const isLink = event.target instanceof Element && event.target.closest("a") !== null;
      if (event.target === dialog || isLink) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => this.#move(event, input));
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>(".found a")];
  }

  /** The arrow keys go through field and results. */
  #move(event: KeyboardEvent, input: HTMLInputElement): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops: HTMLElement[] = [input, ...this.#links()];
    const now = stops.findIndex((stop) => stop.isSameNode(document.activeElement));
    event.preventDefault();
    stops[Math.min(Math.max(now + step, 0), stops.length - 1)]?.focus();
  }

  async #search(text: string): Promise<void> {
    const news = find(this, ".news", HTMLElement);
    const list = find(this, ".found", HTMLElement);
    const term = text.trim();
    if (term === "") {
      list.replaceChildren();
      news.textContent = "";
      return;
    }
    try {
      const found = await (await this.#index)?.debouncedSearch(term);
      if (found === null || found === undefined) return;
      const shown = await Promise.all(found.results.slice(0, mostShown).map((result) => result.data()));
      list.replaceChildren(...shown.map((page) => entry(page, term)));
      const count = found.results.length;
      news.textContent = count === 0 ? `No results for “${term}”.` : `${count} ${count === 1 ? "result" : "results"}`;
    } catch {
      this.#index = undefined;
      news.textContent =
        "The search index could not be loaded. The development server has none: run npm start to search.";
    }
  }
}
