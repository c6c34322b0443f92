import { formatUsd } from "../../../document/formatUsd.ts";
import type { JsonObject } from "../../../document/json.ts";
import { costMicroCents, derivedFactors } from "../../../document/pricing.ts";
import { stepsOf } from "../lib/formula.ts";
import { formatNumber } from "../lib/number.ts";
import { loadPageMock } from "../pageMock/pageMock.ts";
import { FormLink } from "./FormLink.ts";
import type { Facts } from "./facts.ts";
import { find } from "./find.ts";
import { headOf, toJson } from "./httpText.ts";
import { asBuilt, readInput, showIssues } from "./inputs.ts";
import { JobList } from "./JobList.ts";
import { JobRunner } from "./JobRunner.ts";
import { identicalJob, type SentJob, sentJobs } from "./jobStore.ts";
import { jsonNodes } from "./jsonNodes.ts";
import { LiveSamples } from "./LiveSamples.ts";
import { addressIssue, keyIssue, offline, paidQuestion, sentBefore } from "./messages.ts";
import { mockAddress } from "./mockAddress.ts";
import { isRemote, issuesIn, type Server } from "./request.ts";
import { ServerChoice } from "./ServerChoice.ts";
import { Watch } from "./Watch.ts";

/** A job younger than this is followed by itself after a reload, in milliseconds. */
const recently = 3_600_000;

/** The request that the form describes. */
interface JobRequest {
  readonly [member: string]: string | JsonObject;
  readonly model: string;
  readonly input: JsonObject;
}

/** What the form says is what its cost, the shown request, all code samples and the link say, and what is sent. */
class RequestForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #facts: Facts;
  readonly #servers: ServerChoice;
  readonly #link: FormLink;
  readonly #samples: LiveSamples;
  readonly #watch: Watch;
  readonly #runner: JobRunner;
  readonly #ends = new AbortController();

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = find(root, "form", HTMLFormElement);
    this.#facts = JSON.parse(find(root, "[data-facts]", HTMLScriptElement).text);
    this.#servers = new ServerChoice(this.#form, this.#facts);
    this.#link = new FormLink(this.#form);
    this.#samples = new LiveSamples(this.#facts.samples, readInput(asBuilt(this.#form)));
    this.#watch = new Watch(root);
    this.#runner = new JobRunner(this.#facts, this.#watch, (response) =>
      showIssues(this.#form, response ? issuesIn(response.body) : []),
    );
    this.#listen();
    // What was typed before this script had loaded counts, unless the address says something.
    if (!this.#link.restore() && this.#link.isFilled) this.#link.remember();
    this.#show();
    void this.#findMock();
  }

  stop(): void {
    this.#runner.stop();
    this.#ends.abort();
  }

  #listen(): void {
    const { signal } = this.#ends;
    const list = new JobList(this.#root, (job) => this.#resume(job));
    list.render();
    // Written by the runner in this tab, and by the storage of the browser in others, unless they were left for a while.
    for (const event of ["jobs", "storage", "pageshow"])
      window.addEventListener(event, () => list.render(), { signal });
    this.#form.addEventListener("input", () => {
      this.#show();
      this.#link.remember();
    });
    // Whoever begins to use the form can finish without a connection.
    const load = (): void => this.#load();
    for (const event of ["pointerenter", "focusin"]) this.#form.addEventListener(event, load, { once: true });
    window.addEventListener("hashchange", () => this.#restoreLink(), { signal });
    // Sending takes a press of the button: the Enter key in a field never sends.
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    const button = find(this.#form, ".send", HTMLButtonElement);
    button.addEventListener("click", () => void this.#press(button));
  }

  #load(): void {
    if (this.#servers.server.kind === "page") loadPageMock();
    this.#samples.load();
  }

  #restoreLink(): void {
    if (this.#link.restore()) this.#show();
  }

  async #findMock(): Promise<void> {
    const address = await mockAddress(this.#facts.servers);
    if (address !== undefined) this.#servers.useMock(address);
    // A browser that comes back to the page fills in what was chosen before.
    this.#show();
    const { slug, finalStates } = this.#facts;
    const last = sentJobs().find(({ model, kind }) => model === slug && (kind === "mock" || kind === "page"));
    const isOpen = last && !finalStates.includes(last.status) && Date.now() - last.sentAt < recently;
    if (isOpen) this.#resume(last);
  }

  get #request(): JobRequest {
    return { model: this.#facts.slug, input: readInput(this.#form) };
  }

  #show(): void {
    const { price, submitPath } = this.#facts;
    const request = this.#request;
    const cost = costMicroCents(price, request.input);
    const text = (selector: string, value: string): void => {
      find(this.#form, selector, HTMLElement).textContent = value;
    };
    for (const shown of this.#form.querySelectorAll("[data-usd]")) shown.textContent = formatUsd(cost);
    text("[data-cost]", formatNumber(cost));
    this.#servers.show(cost);
    for (const { parameter, value, multiplier } of stepsOf(price, request.input)) {
      text(`[data-step="${parameter}"] b`, String(multiplier));
      text(`[data-step="${parameter}"] i`, value);
    }
    text("[data-head]", headOf(this.#servers.shownUrl + submitPath));
    find(this.#form, "[data-body]", HTMLElement).replaceChildren(...jsonNodes(toJson(request)));
    find(this.#form, "[data-link]", HTMLElement).dataset.value = this.#link.address;
    this.#samples.show(request.input, cost);
  }

  /** One press sends one job at most: until there is a response, the button does nothing. */
  async #press(button: HTMLButtonElement): Promise<void> {
    if (button.ariaDisabled === "true") return;
    const { server } = this.#servers;
    const issue = keyIssue(server.key);
    if (issue !== undefined) {
      this.#watch.clear(issue);
      this.#servers.askForKey();
      return;
    }
    const reason = !navigator.onLine && isRemote(server) ? offline : addressIssue(server.url);
    if (reason !== undefined) {
      this.#watch.clear(reason);
      return;
    }
    button.ariaDisabled = "true";
    try {
      const request = this.#request;
      const cost = costMicroCents(this.#facts.price, request.input);
      const isFree = server.kind !== "api" && server.url !== this.#facts.apiUrl;
      if (isFree || (await this.#confirm(server, request, cost))) await this.#runner.submit(server, request, cost);
    } finally {
      button.ariaDisabled = null;
    }
  }

  /** Asks before money is spent, with the amount, and says if the same request was sent before. */
  #confirm({ url }: Server, request: JobRequest, cost: number): Promise<boolean> {
    const dialog = find(this.#root, "dialog", HTMLDialogElement);
    const before = identicalJob(url, JSON.stringify(request));
    const isAssumed = derivedFactors(this.#facts.price).length > 0;
    find(dialog, "[data-question]", HTMLElement).textContent = paidQuestion(cost, isAssumed);
    find(dialog, "[data-before]", HTMLElement).textContent = before === undefined ? "" : sentBefore(before);
    find(dialog, "[data-pay]", HTMLElement).textContent = `Send for ${formatUsd(cost)}`;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "send"), { once: true });
    });
  }

  #resume(job: SentJob): void {
    const { apiUrl, sandbox } = this.#facts;
    const own = { api: apiUrl, sandbox: sandbox?.url, page: job.url, mock: job.url }[job.kind];
    if (job.url !== own) {
      this.#watch.clear(`${job.jobId} was sent to ${job.url}, which this page does not use.`);
      return;
    }
    const { key } = this.#servers.of(job.kind);
    if (key === "") {
      this.#servers.choose(job.kind);
      this.#show();
      this.#watch.clear(`Enter your API key, then show ${job.jobId} again.`);
      this.#servers.askForKey();
      return;
    }
    this.#runner.resume({ kind: job.kind, url: job.url, key }, job);
  }
}

/** The form of a model: whatever is changed in it changes all that is shown of the request. */
export class TryIt extends HTMLElement {
  #requestForm: RequestForm | undefined;

  connectedCallback(): void {
    this.#requestForm = new RequestForm(this);
  }

  disconnectedCallback(): void {
    this.#requestForm?.stop();
  }
}
