import type { JsonObject } from "../../../document/json.ts";
import { restoreJob } from "../pageMock/pageMock.ts";
import type { Facts } from "./facts.ts";
import { locateFiles } from "./files.ts";
import { forgetJob, keepJob, noteStatus, type SentJob } from "./jobStore.ts";
import { pollAgain, unknownOutcome } from "./messages.ts";
import { pollJob } from "./poll.ts";
import { type ApiResponse, isRemote, knowledgeOf, type Reply, request, type Server, textIn } from "./request.ts";
import type { Watch } from "./Watch.ts";

/** Submits jobs and follows one of them at a time; what is known of each goes into the list of jobs. */
export class JobRunner {
  #stop = new AbortController();
  readonly #facts: Facts;
  readonly #watch: Watch;
  readonly #onResponse: (response: ApiResponse | undefined) => void;

  /** @param onResponse is called with each error of a submit, and with nothing when a submit begins */
  constructor(facts: Facts, watch: Watch, onResponse: (response: ApiResponse | undefined) => void) {
    this.#facts = facts;
    this.#watch = watch;
    this.#onResponse = onResponse;
  }

  /** Stops following the job. */
  stop(): void {
    this.#stop.abort();
  }

  /** Stops following the job, for another one. The signal ends when that is no longer followed either. */
  #begin(): AbortSignal {
    this.stop();
    this.#stop = new AbortController();
    return this.#stop.signal;
  }

  /**
   * Sends one request, and follows the job in the background if it was accepted.
   *
   * @param costMicroCents what the job should cost
   * @returns once there is a response, or there will be none
   */
  async submit(server: Server, body: JsonObject, costMicroCents: number): Promise<void> {
    this.stop();
    this.#watch.clear("Sending…");
    this.#onResponse(undefined);
    const sentAt = Date.now();
    const sent: SentJob = {
      id: `sent-${sentAt}`,
      kind: server.kind,
      url: server.url,
      model: this.#facts.slug,
      body: JSON.stringify(body),
      costMicroCents,
      sentAt,
      status: "unknown",
    };
    // Before the request, because the page may be left before there is a response.
    if (isRemote(server)) keepJob(sent);
    const reply = await request(server, this.#facts.submitPath, body);
    // Another job may have been shown meanwhile.
    this.stop();
    const knowledge = knowledgeOf(reply, this.#facts.refusedCodes);
    if (knowledge === "accepted" && reply.kind === "json") this.#accept(server, sent, reply);
    else if (knowledge === "refused" && reply.kind === "json") this.#showError(sent, reply);
    else this.#showUnknown(server, sent, reply);
  }

  /** Follows a job that was sent before. */
  resume(server: Server, job: SentJob): void {
    if (job.jobId === undefined) return;
    const signal = this.#begin();
    this.#watch.clear(`Getting ${job.jobId}…`);
    void this.#restore(server, job, job.jobId, signal);
  }

  /** The mock in the page ends with the page, so it may have to be told of the job first. */
  async #restore(server: Server, job: SentJob, jobId: string, signal: AbortSignal): Promise<void> {
    if (server.kind === "page") {
      const reply = await request(server, this.#jobPath(jobId));
      if (reply.kind === "json" && reply.status === 404) {
        const address = server.url + this.#facts.submitPath;
        // Without it, the poll says that there is no such job.
        await restoreJob({ jobId, sentAt: job.sentAt }, address, server.key, job.body).catch(() => undefined);
      }
    }
    await this.#follow(server, job, jobId, signal);
  }

  #jobPath(jobId: string): string {
    return this.#facts.jobPath.replace("{jobId}", encodeURIComponent(jobId));
  }

  #accept(server: Server, sent: SentJob, { body }: ApiResponse): void {
    const jobId = textIn(body, "jobId") ?? "";
    const job = { ...sent, id: jobId, jobId, status: textIn(body, "status") ?? "pending" };
    keepJob(job, sent.id);
    this.#watch.showJob(body, jobId);
    void this.#follow(server, job, jobId, this.#begin());
  }

  #showError(sent: SentJob, response: ApiResponse): void {
    forgetJob(sent.id);
    const message = textIn(response.body, "error", "message") ?? "The server rejected the request.";
    this.#watch.say(String(response.status), `${message} The job was not accepted.`, true);
    this.#watch.showBody(response.body);
    this.#onResponse(response);
  }

  #showUnknown(server: Server, sent: SentJob, reply: Reply): void {
    // A mock that cannot be reached has no job to lose; a job that may cost something is in the list already.
    if (reply.kind !== "none") keepJob(sent);
    this.#watch.say("unknown", unknownOutcome(server, reply), true);
    if (reply.kind === "json") this.#watch.showBody(reply.body);
  }

  async #follow(server: Server, job: SentJob, jobId: string, signal: AbortSignal): Promise<void> {
    for await (const reply of pollJob(server, this.#jobPath(jobId), this.#facts.finalStates, signal)) {
      if (reply.kind === "json" && reply.status < 400) {
        noteStatus(job.id, textIn(reply.body, "status") ?? job.status);
        const files = await locateFiles(server, reply.body);
        if (signal.aborted) return;
        this.#watch.showJob(reply.body, jobId, files);
      } else if (reply.kind === "json" && reply.status < 500 && reply.status !== 429) {
        const message = textIn(reply.body, "error", "message") ?? "The server does not show this job.";
        this.#watch.say(String(reply.status), `${jobId}: ${message}`, true);
        this.#watch.showBody(reply.body);
      } else this.#watch.say("waiting", pollAgain(jobId, reply), true);
    }
  }
}
