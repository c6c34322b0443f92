import type { JsonObject } from "../../../document/json.ts";
import { costMicroCents, formatUsd } from "../../../document/pricing.ts";
import { stepsOf } from "../lib/formula.ts";
import { formatNumber } from "../lib/number.ts";
import { type Facts, mockKey } from "./facts.ts";
import { find } from "./find.ts";
import { headOf, toJson } from "./httpText.ts";
import { readInput, showIssues } from "./inputs.ts";
import { jsonNodes } from "./jsonNodes.ts";
import { mockAddress, rememberMock } from "./mockAddress.ts";
import { call, issuesIn, type Server, textIn, watchJob } from "./request.ts";
import { Watch } from "./Watch.ts";

/** The form of a model: whatever is changed in it changes the cost and the request that are shown. */
export class TryIt extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    const form = find(this, "form", HTMLFormElement);
    const facts: Facts = JSON.parse(find(this, "[data-facts]", HTMLScriptElement).text);
    const mock = find(form, "[data-mock]", HTMLInputElement);
    form.addEventListener("input", () => this.#show(form, facts));
    mock.addEventListener("change", () => rememberMock(mock.value.trim()));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send(form, facts);
    });
    void mockAddress(facts.servers).then((address) => {
      if (address !== undefined && address !== mock.value) mock.value = address;
      // A browser that comes back to the page fills in what was chosen before.
      this.#show(form, facts);
    });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #request(form: HTMLFormElement, { slug }: Facts): { model: string; input: JsonObject } {
    return { model: slug, input: readInput(form) };
  }

  #isMock(form: HTMLFormElement): boolean {
    return new FormData(form).get("server") === "mock";
  }

  #server(form: HTMLFormElement, facts: Facts): Server {
    const textOf = (selector: string): string => find(form, selector, HTMLInputElement).value.trim();
    return this.#isMock(form)
      ? { url: textOf("[data-mock]").replace(/\/$/, ""), key: mockKey, pause: 500 }
      : { url: facts.server, key: textOf("[data-key]"), pause: 5_000 };
  }

  #show(form: HTMLFormElement, facts: Facts): void {
    const request = this.#request(form, facts);
    const isMock = this.#isMock(form);
    for (const side of form.querySelectorAll<HTMLElement>("[data-side]")) {
      side.hidden = (side.dataset.side === "mock") !== isMock;
    }
    const cost = costMicroCents(facts.price, request.input);
    const text = (selector: string, value: string): void => {
      find(form, selector, HTMLElement).textContent = value;
    };
    text("[data-usd]", formatUsd(cost));
    text("[data-cost]", formatNumber(cost));
    text("[data-price]", formatUsd(cost));
    text("[data-send]", isMock ? "Send to the mock" : "Send to the real API");
    for (const { parameter, value, multiplier } of stepsOf(facts.price, request.input)) {
      text(`[data-step="${parameter}"] b`, String(multiplier));
      text(`[data-step="${parameter}"] i`, value);
    }
    text("[data-head]", headOf(this.#server(form, facts).url + facts.submitPath));
    find(form, "[data-body]", HTMLElement).replaceChildren(...jsonNodes(toJson(request)));
  }

  async #send(form: HTMLFormElement, facts: Facts): Promise<void> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const server = this.#server(form, facts);
    const watch = new Watch(this);
    watch.clear();
    watch.say("", "Sending…");
    watch.reveal();
    showIssues(form, []);
    try {
      const answer = await call(server, facts.submitPath, this.#request(form, facts));
      const jobId = textIn(answer.body, "jobId");
      if (answer.status >= 400 || jobId === undefined) {
        watch.showError(answer);
        showIssues(form, issuesIn(answer.body));
        return;
      }
      watch.showJob(answer);
      const path = facts.jobPath.replace("{jobId}", encodeURIComponent(jobId));
      for await (const seen of watchJob(server, path, signal)) {
        if (seen.status >= 400) watch.showError(seen);
        else watch.showJob(seen);
      }
    } catch {
      if (!signal.aborted) watch.say("", noAnswer(server.url, this.#isMock(form)), true);
    }
  }
}

const noAnswer = (url: string, isMock: boolean): string =>
  isMock
    ? `There is no mock at ${url}. Start one with "npm start" or "npm run mock". It has to be on this computer: pages may ask nobody else.`
    : `${url} cannot be reached from this page. A browser asks another host only if that host allows it.`;
