import type { Json } from "../../../scripts/document/json.ts";
import type { Document, Model } from "../../../scripts/document/view.ts";
import type { RunningMock } from "../../../scripts/mock/index.ts";
import type { Received, Scripted, ScriptedServer } from "../../client/support/scriptedServer.ts";
import { someModel } from "../../support/someModel.ts";
import type { Told } from "./driver.ts";
import type { Law } from "./laws.ts";
import type { Script, ScriptedMock } from "./scriptedMock.ts";

/** What a client talks to. */
export interface Target {
  readonly url: string;
  /** Without it, the key of the suite. */
  readonly apiKey?: string;
}

/** What a check works with. */
export interface Bench {
  readonly document: Document;
  readonly mock: RunningMock;
  /**
   * Has the client of the language do something.
   *
   * @param op an operation of the document, or one of the helper; see the README
   * @param server without it, the mock
   */
  perform(op: string, args?: Readonly<Record<string, unknown>>, server?: Target): Promise<Told>;
  /** Like `perform`, for what has to succeed. */
  get(op: string, args?: Readonly<Record<string, unknown>>, server?: Target): Promise<unknown>;
  /** Like `perform`, in a process of its own that has more in its environment. Gives what it wrote to standard error, too. */
  performIn(
    environment: Readonly<Record<string, string>>,
    op: string,
    args?: Readonly<Record<string, unknown>>,
    server?: Target,
  ): Promise<Told & { readonly log: string }>;
  /**
   * Like `perform`, in a process of its own, which is told to end once the server has a request.
   *
   * @returns how long it took to end, in milliseconds
   */
  performAndEnd(op: string, args: Readonly<Record<string, unknown>>, server: ScriptedServer): Promise<number>;
  /**
   * Has the mock respond as it is told to, to requests with a key of their own.
   *
   * @param apiKey without it, one that nothing else uses
   */
  script(script: Script, apiKey?: string): ScriptedMock;
  /** Starts a server that responds as it is told to, for what the mock cannot send. It is closed after the check. */
  serve(script: readonly Scripted[] | ((received: Received, index: number) => Scripted)): Promise<ScriptedServer>;
}

/** One row of the suite. */
export interface Check {
  /** What is so when it passes. */
  readonly name: string;
  readonly law: Law;
  /** It mostly waits, so it runs beside the others. */
  readonly waits?: boolean;
  readonly needsHelper?: boolean;
  /** @returns what was observed, where there is more to say than that it passed */
  run(bench: Bench): Promise<string> | Promise<void>;
}

/** The model that is done first. */
export function fastest({ document }: Bench): Model {
  const [first] = document.models.toSorted((a, b) => a.processingSeconds - b.processingSeconds);
  if (first === undefined) throw new Error("The document has no models");
  return first;
}

/** A request to submit a job with. */
export const exampleBody = { body: someModel.example };

/** Something to call each operation with. */
export const callArguments: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  submitJob: exampleBody,
  estimateJob: { body: { model: someModel.slug } },
  getJob: { jobId: "job_1" },
  cancelJob: { jobId: "job_1" },
  listJobs: {},
  getModel: { modelId: "model_1" },
  presignUpload: { body: { filename: "dog.png", contentType: "image/png" } },
  getUpload: { id: "00000000-0000-4000-8000-000000000000" },
};

/** A job as lists have it. */
export const listedJob = (jobId: string): object => ({
  jobId,
  model: "a-provider/a-model",
  status: "completed",
  progress: 100,
  createdAt: "2026-02-18T15:00:00Z",
  completedAt: "2026-02-18T15:01:00Z",
});
