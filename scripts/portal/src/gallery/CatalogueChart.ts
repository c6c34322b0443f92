import type { Entry } from "../../../document/needs/entry.ts";
import type { Needs } from "../../../document/needs/needs.ts";
import { find } from "../tryit/find.ts";
import { chartOf } from "./chart.ts";
import { chartSvg, legendHtml } from "./chartSvg.ts";

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Keeps the picture of the catalogue in step with the filters, and lets the arrow keys go through its models. */
export class CatalogueChart {
  readonly #root: HTMLElement;
  readonly #svg: SVGSVGElement;
  #shown = "";

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#svg = find(root, "svg.picture", SVGSVGElement);
    this.#svg.addEventListener("keydown", (event) => this.#move(event));
    this.#takeOneTabStop();
  }

  show(fitting: readonly Entry[], needs: Needs, all: readonly Entry[]): void {
    const chart = chartOf(fitting, needs, all);
    const cost = needs.seconds > 0 ? `Cost of ${needs.seconds} seconds` : "Cost of one job with its defaults";
    find(this.#root, "[data-of]", HTMLElement).textContent = needs.hasSound ? `${cost}, with sound` : cost;
    const picture = chartSvg(chart);
    // Leaving a field of the form changes nothing, and must not take the focus from where it goes.
    if (picture === this.#shown) return;
    this.#shown = picture;
    this.#svg.innerHTML = picture;
    find(this.#root, "[data-legend]", HTMLElement).innerHTML = legendHtml(chart);
    this.#takeOneTabStop();
  }

  #links(): SVGAElement[] {
    return [...this.#svg.querySelectorAll<SVGAElement>("a")];
  }

  /** All models would be as many stops of the Tab key; the picture is one. */
  #takeOneTabStop(): void {
    for (const [index, link] of this.#links().entries()) link.setAttribute("tabindex", index === 0 ? "0" : "-1");
  }

  #move(event: KeyboardEvent): void {
    const links = this.#links();
    const { activeElement } = document;
    const at = activeElement instanceof SVGAElement ? links.indexOf(activeElement) : -1;
    const next = links[at + (steps[event.key] ?? 0)];
    if (!(event.key in steps) || at < 0 || next === undefined) return;
    event.preventDefault();
    for (const link of links) link.setAttribute("tabindex", link === next ? "0" : "-1");
    next.focus();
  }
}
