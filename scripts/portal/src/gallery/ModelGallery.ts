import { formatUsd } from "../../../document/formatUsd.ts";
import type { Entry } from "../../../document/needs/entry.ts";
import { type Needs, offerFor, pageFor, readNeeds, reasonsAgainst } from "../../../document/needs/needs.ts";
import type { Offer } from "../../../document/needs/offer.ts";
import { inOrder } from "../../../document/needs/order.ts";
import { find } from "../tryit/find.ts";
import { CatalogueChart } from "./CatalogueChart.ts";
import { showSideBySide } from "./compare.ts";

/** More models than this do not fit side by side. */
const mostCompared = 4;

const say = ({ jobs, length, costMicroCents }: Offer): string =>
  `${formatUsd(costMicroCents)} for ${jobs === 1 ? "" : `${jobs} × `}${length} s`;

/** On a phone, no more are shown until more are asked for; the styles know this number too. */
const firstShown = 12;

/** The gallery: the page has all models already, and this shows fewer of them, in another order. */
export class ModelGallery extends HTMLElement {
  connectedCallback(): void {
    const form = find(this, "form", HTMLFormElement);
    const entries: Entry[] = JSON.parse(find(this, "[data-models]", HTMLScriptElement).text);
    const chart = new CatalogueChart(find(this, "[data-chart]", HTMLElement));
    const show = (): void => this.#show(entries, readNeeds(new URLSearchParams(location.search)), chart);
    find(this, "[data-more]", HTMLButtonElement).addEventListener("click", () => {
      this.toggleAttribute("data-all", true);
      this.querySelectorAll<HTMLAnchorElement>("[data-slug]:not([hidden]) h3 a")[firstShown]?.focus();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    // Some of the controls are on the cards, so the events arrive at the gallery.
    for (const event of ["change", "input"]) this.addEventListener(event, () => this.#remember(form));
    form.addEventListener("reset", () => {
      const compared = this.querySelectorAll<HTMLInputElement>('input[name="compare"]:checked');
      // A reset takes effect after its event. It shows all models; those side by side were chosen one by one, and stay.
      setTimeout(() => {
        for (const box of compared) box.checked = true;
        this.#remember(form);
      });
    });
    this.addEventListener("filter", show);
    const fields = new URLSearchParams(location.search);
    // What was chosen before this script had loaded counts, unless the address says something.
    if (fields.size > 0) this.#fill(form, fields);
    else this.#remember(form);
    show();
  }

  /** Writes the form's state into the address. */
  #remember(form: HTMLFormElement): void {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === "string" && value !== "") fields.append(name, value);
    history.replaceState(null, "", (fields.size === 0 ? location.pathname : `?${fields}`) + location.hash);
    this.dispatchEvent(new Event("filter"));
  }

  /** Sets the form to what an address says. */
  #fill(form: HTMLFormElement, fields: URLSearchParams): void {
    for (const control of form.elements) {
      if (control instanceof HTMLInputElement && control.type === "checkbox") {
        control.checked = fields.has(control.name, control.value);
      } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
        control.value = fields.get(control.name) ?? "";
      }
    }
    const inputs = this.querySelector<HTMLDetailsElement>("details.takes");
    if (inputs !== null && fields.has("takes")) inputs.open = true;
    find(this, ".compare details", HTMLDetailsElement).open = fields.has("compare");
  }

  #show(entries: readonly Entry[], needs: Needs, chart: CatalogueChart): void {
    const against = new Map(entries.map((entry) => [entry, reasonsAgainst(entry, needs)]));
    const fitting = entries.filter((entry) => against.get(entry)?.length === 0);
    const ordered = inOrder(fitting, needs);
    const isOrdered = ordered !== fitting;

    this.#showCards(ordered, needs);
    if (isOrdered || this.dataset.ordered !== undefined) this.#order(isOrdered ? ordered : entries);
    this.toggleAttribute("data-ordered", isOrdered);
    this.toggleAttribute("data-few", ordered.length <= firstShown);
    chart.show(fitting, needs, entries);
    find(this, "[data-count]", HTMLElement).textContent =
      ordered.length === 0 ? "No models match" : `${ordered.length} of ${entries.length} models`;
    this.#showOthers(against);

    // An address may name more.
    this.#compare(entries.filter(({ slug }) => needs.compare.includes(slug)).slice(0, mostCompared));
  }

  #compare(compared: readonly Entry[]): void {
    const section = find(this, ".compare", HTMLElement);
    section.hidden = compared.length === 0;
    find(section, "[data-compared]", HTMLElement).textContent = `${compared.length} of ${mostCompared} models`;
    const isFull = compared.length >= mostCompared;
    for (const box of this.querySelectorAll<HTMLInputElement>('input[name="compare"]'))
      box.disabled = isFull && !box.checked;
    if (compared.length > 0) showSideBySide(find(section, "table", HTMLTableElement), compared);
  }

  #showCards(fitting: readonly Entry[], needs: Needs): void {
    const bySlug = new Map(fitting.map((entry) => [entry.slug, entry]));
    for (const card of this.querySelectorAll<HTMLElement>("[data-slug]")) {
      const entry = bySlug.get(card.dataset.slug ?? "");
      const offer = entry && offerFor(entry, needs);
      card.hidden = entry === undefined;
      if (entry !== undefined) find(card, "h3 a", HTMLAnchorElement).href = pageFor(entry, needs);
      const note = find(card, ".offer", HTMLElement);
      note.hidden = offer === undefined;
      note.textContent = offer === undefined ? "" : say(offer);
    }
  }

  /** Says of each model that does not match why not, those that miss least first. */
  #showOthers(against: ReadonlyMap<Entry, readonly string[]>): void {
    const others = [...against]
      .filter(([, reasons]) => reasons.length > 0)
      .toSorted(([, left], [, right]) => left.length - right.length);
    const details = find(this, "details.others", HTMLDetailsElement);
    details.hidden = others.length === 0;
    find(details, "ul", HTMLElement).replaceChildren(
      ...others.map(([{ name, page, capability }, reasons]) => {
        const link = Object.assign(document.createElement("a"), { href: page, textContent: name });
        const item = document.createElement("li");
        item.append(link, ` ${capability.title}: ${reasons.join(", ")}`);
        return item;
      }),
    );
  }

  /** Puts the cards into an order; those of other models stay behind. */
  #order(entries: readonly Entry[]): void {
    const [first] = this.querySelectorAll("[data-slug]");
    const cards = entries.flatMap(({ slug }) => this.querySelector(`[data-slug="${CSS.escape(slug)}"]`) ?? []);
    first?.parentElement?.prepend(...cards);
  }
}
