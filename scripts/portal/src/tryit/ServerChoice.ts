/** Where the form sends its request; the markup is ServerChoice.astro. */
import { formatUsd } from "../../../document/formatUsd.ts";
import { pageMockUrl } from "../pageMock/pageMock.ts";
import { type Facts, mockKey } from "./facts.ts";
import { find } from "./find.ts";
import { type Server, type ServerKind, serverKinds } from "./request.ts";

export class ServerChoice {
  readonly #form: HTMLFormElement;
  readonly #facts: Facts;

  constructor(form: HTMLFormElement, facts: Facts) {
    this.#form = form;
    this.#facts = facts;
  }

  /** Where a request goes that is sent now. */
  get server(): Server {
    return this.of(this.#kind);
  }

  /** A server of a kind, as the fields describe it now. */
  of(kind: ServerKind): Server {
    const text = (selector: string): string => find(this.#form, selector, HTMLInputElement).value.trim();
    const { apiUrl, sandbox } = this.#facts;
    switch (kind) {
      case "page":
        return { kind, url: pageMockUrl, key: mockKey };
      case "mock":
        return { kind, url: text("[data-mock]").replace(/\/+$/, ""), key: mockKey };
      default:
        return { kind, url: kind === "api" ? apiUrl : (sandbox?.url ?? ""), key: text(`[data-key="${kind}"]`) };
    }
  }

  /** The address that the request is shown with: that of the API, unless another server can be asked from anywhere. */
  get shownUrl(): string {
    const { kind, url } = this.server;
    return kind === "page" ? this.#facts.apiUrl : url;
  }

  choose(kind: ServerKind): void {
    find(this.#form, `input[name="server"][value="${kind}"]`, HTMLInputElement).checked = true;
  }

  /** A mock on the reader's computer was found. */
  useMock(address: string): void {
    find(this.#form, "[data-mock]", HTMLInputElement).value = address;
    this.choose("mock");
  }

  /** Puts the cursor where the key of the chosen server is asked for. */
  askForKey(): void {
    find(this.#form, `[data-key="${this.#kind}"]`, HTMLInputElement).focus();
  }

  /** Shows the fields of the chosen server, and on the button what sending to it costs. */
  show(costMicroCents: number): void {
    const kind = this.#kind;
    for (const side of this.#form.querySelectorAll<HTMLElement>("[data-side]"))
      side.toggleAttribute("data-shown", side.dataset.side === kind);
    const texts: Readonly<Record<ServerKind, readonly [send: string, price: string]>> = {
      page: ["Send", "Free: runs in your browser"],
      mock: ["Send to the mock", "free"],
      sandbox: [`Send to ${this.#facts.sandbox?.name}`, "free"],
      api: ["Send to the real API", formatUsd(costMicroCents)],
    };
    find(this.#form, "[data-send]", HTMLElement).textContent = texts[kind][0];
    find(this.#form, "[data-price]", HTMLElement).textContent = texts[kind][1];
  }

  get #kind(): ServerKind {
    const chosen = new FormData(this.#form).get("server");
    return serverKinds.find((kind) => kind === chosen) ?? "page";
  }
}
