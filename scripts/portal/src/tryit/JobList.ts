/** The list of jobs that were sent from this browser; the markup is JobList.astro. */
import { formatUsd } from "../../../document/formatUsd.ts";
import { find } from "./find.ts";
import { forgetJob, type SentJob, sentJobs } from "./jobStore.ts";
import { timeOf } from "./messages.ts";

const element = (tag: string, text: string, className = ""): HTMLElement =>
  Object.assign(document.createElement(tag), { textContent: text, className });

function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
  made.setAttribute("aria-label", label);
  made.addEventListener("click", press);
  return made;
}

export class JobList {
  readonly #section: HTMLElement;
  readonly #show: (job: SentJob) => void;

  /** @param show takes up a job */
  constructor(root: ParentNode, show: (job: SentJob) => void) {
    this.#section = find(root, ".jobs", HTMLElement);
    this.#show = show;
  }

  /** Lists the jobs as they are now. */
  render(): void {
    const jobs = sentJobs();
    this.#section.hidden = jobs.length === 0;
    find(this.#section, "ul", HTMLElement).replaceChildren(...jobs.map((job) => this.#entry(job)));
  }

  #entry(job: SentJob): HTMLLIElement {
    const entry = document.createElement("li");
    const cost =
      job.kind === "api" ? formatUsd(job.costMicroCents) : `free, ${job.kind === "sandbox" ? "sandbox" : "mock"}`;
    entry.append(
      element("b", job.status),
      element("code", job.jobId ?? "no response"),
      element("span", `${job.model}, ${timeOf(job)}, ${cost}`),
    );
    if (job.jobId !== undefined) entry.append(button("Show", `Show ${job.jobId}`, () => this.#show(job)));
    entry.append(
      button("Remove", `Remove ${job.jobId ?? "the job without a response"} from the list`, () => forgetJob(job.id)),
    );
    return entry;
  }
}
