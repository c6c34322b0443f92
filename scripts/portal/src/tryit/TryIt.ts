import type { JsonObject } from "../../../document/json.ts";
import { costMicroCents, derivedFactors, formatUsd } from "../../../document/pricing.ts";
import { stepsOf } from "../lib/formula.ts";
import { formatNumber } from "../lib/number.ts";
import type { Facts } from "./facts.ts";
import { find } from "./find.ts";
import { headOf, toJson } from "./httpText.ts";
import { readInput, showIssues } from "./inputs.ts";
import { JobList } from "./JobList.ts";
import { JobRunner } from "./JobRunner.ts";
import { identicalJob, type SentJob, sentJobs } from "./jobStore.ts";
import { jsonNodes } from "./jsonNodes.ts";
import { noKey, paidQuestion, sentBefore } from "./messages.ts";
import { mockAddress } from "./mockAddress.ts";
import { issuesIn, type Server } from "./request.ts";
import { ServerChoice } from "./ServerChoice.ts";
import { Watch } from "./Watch.ts";

/** A job younger than this is followed by itself after a reload, in milliseconds. */
const recently = 3_600_000;

/** The form of a model: whatever is changed in it changes the cost and the request that are shown. */
export class TryIt extends HTMLElement {
  #runner: JobRunner | undefined;

  connectedCallback(): void {
    const form = find(this, "form", HTMLFormElement);
    const facts: Facts = JSON.parse(find(this, "[data-facts]", HTMLScriptElement).text);
    const watch = new Watch(this);
    const runner = new JobRunner(facts, watch, (response) => showIssues(form, response ? issuesIn(response.body) : []));
    this.#runner = runner;
    const servers = new ServerChoice(form, facts);
    const list = new JobList(this, (job) => {
      this.#resume(servers, watch, runner, job);
      this.#show(form, facts, servers);
    });
    list.render();
    // Written by the runner in this tab, and by the storage of the browser in others.
    for (const event of ["jobs", "storage"]) window.addEventListener(event, () => list.render());
    form.addEventListener("input", () => this.#show(form, facts, servers));
    // Sending takes a press of the button: the Enter key in a field never sends.
    form.addEventListener("submit", (event) => event.preventDefault());
    const button = find(form, ".send", HTMLButtonElement);
    button.addEventListener("click", () => void this.#press(form, facts, servers, watch, runner, button));
    void mockAddress(facts.servers).then((address) => {
      if (address !== undefined) servers.useMock(address);
      // A browser that comes back to the page fills in what was chosen before.
      this.#show(form, facts, servers);
      const last = sentJobs().find(({ model, kind }) => model === facts.slug && (kind === "mock" || kind === "page"));
      const isOpen = last && !facts.finalStates.includes(last.status) && Date.now() - last.sentAt < recently;
      if (isOpen) this.#resume(servers, watch, runner, last);
    });
  }

  disconnectedCallback(): void {
    this.#runner?.stop();
  }

  #request(form: HTMLFormElement, { slug }: Facts): { model: string; input: JsonObject } {
    return { model: slug, input: readInput(form) };
  }

  #show(form: HTMLFormElement, facts: Facts, servers: ServerChoice): void {
    const request = this.#request(form, facts);
    const cost = costMicroCents(facts.price, request.input);
    const text = (selector: string, value: string): void => {
      find(form, selector, HTMLElement).textContent = value;
    };
    text("[data-usd]", formatUsd(cost));
    text("[data-cost]", formatNumber(cost));
    servers.show(cost);
    for (const { parameter, value, multiplier } of stepsOf(facts.price, request.input)) {
      text(`[data-step="${parameter}"] b`, String(multiplier));
      text(`[data-step="${parameter}"] i`, value);
    }
    text("[data-head]", headOf(servers.shownUrl + facts.submitPath));
    find(form, "[data-body]", HTMLElement).replaceChildren(...jsonNodes(toJson(request)));
  }

  /** One press sends one job at most: until there is a response, the button does nothing. */
  async #press(
    form: HTMLFormElement,
    facts: Facts,
    servers: ServerChoice,
    watch: Watch,
    runner: JobRunner,
    button: HTMLButtonElement,
  ): Promise<void> {
    if (button.ariaDisabled === "true") return;
    const { server } = servers;
    if (server.key === "") {
      watch.clear(noKey);
      servers.askForKey();
      return;
    }
    button.ariaDisabled = "true";
    try {
      const request = this.#request(form, facts);
      const cost = costMicroCents(facts.price, request.input);
      if (server.kind !== "api" || (await this.#confirm(facts, server, request, cost)))
        await runner.submit(server, request, cost);
    } finally {
      button.ariaDisabled = null;
    }
  }

  /** Asks before money is spent, with the amount, and says if the same request was sent before. */
  #confirm(facts: Facts, { url }: Server, request: JsonObject, cost: number): Promise<boolean> {
    const dialog = find(this, "dialog", HTMLDialogElement);
    const before = identicalJob(url, JSON.stringify(request));
    const isAssumed = derivedFactors(facts.price).length > 0;
    find(dialog, "[data-question]", HTMLElement).textContent = paidQuestion(cost, isAssumed);
    find(dialog, "[data-before]", HTMLElement).textContent = before === undefined ? "" : sentBefore(before);
    find(dialog, "[data-pay]", HTMLElement).textContent = `Send for ${formatUsd(cost)}`;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "send"), { once: true });
    });
  }

  #resume(servers: ServerChoice, watch: Watch, runner: JobRunner, job: SentJob): void {
    const { key } = servers.of(job.kind);
    if (key === "") {
      servers.choose(job.kind);
      watch.clear(`Enter your API key, then show ${job.jobId} again.`);
      return;
    }
    runner.resume({ kind: job.kind, url: job.url, key }, job);
  }
}
