/** Prism is an optional part of the mock. It is loaded in its own thread on the first `Prefer` header that needs it. */
import { Worker } from "node:worker_threads";
import type { Document } from "../../document/view.ts";
import type { LoadPreferred, Preferred } from "../engine/mayPrefer.ts";
import { ApiError } from "../errors/ApiError.ts";
import { StatusError } from "../errors/StatusError.ts";
import type { ApiResponse } from "../http/response.ts";
import { prismWorker } from "../locations.ts";
import type { Loaded, Outcome, Question, Reply } from "./messages.ts";

const packages = "@stoplight/prism-http@5.16.0 @stoplight/prism-http-server@5.16.0";

const notInstalled = (): StatusError =>
  new StatusError(
    501,
    "NOT_IMPLEMENTED",
    "The header Prefer with code, example, dynamic or seed needs Prism, which is not installed. " +
      `Add it with: npm install ${packages}`,
  );

type Response = ApiResponse | undefined;

function outcomeOf(reply: Outcome): Promise<Response> {
  if (reply.kind === "response") return Promise.resolve(reply.response);
  if (reply.kind === "apiError") return Promise.reject(new ApiError(reply.code, reply.message, reply.details));
  return Promise.reject(new Error(reply.message));
}

/** Sends requests to the thread, and resolves each with its reply. */
function preferredBy(worker: Worker): Preferred {
  const waiting = new Map<number, (outcome: Promise<Response>) => void>();
  let lastId = 0;
  worker.on("message", (reply: Reply) => {
    if (reply.kind === "loaded") return;
    waiting.get(reply.id)?.(outcomeOf(reply));
    waiting.delete(reply.id);
  });
  worker.on("error", (error) => {
    for (const settle of waiting.values()) settle(Promise.reject(error));
    waiting.clear();
  });
  return {
    respond: ({ operation, path, query, headers: { prefer } }) =>
      new Promise((resolve) => {
        const question: Question = { id: ++lastId, request: { operation, path, query, headers: { prefer } } };
        waiting.set(question.id, resolve);
        worker.postMessage(question);
      }),
    close: async () => void (await worker.terminate()),
  };
}

/** Starts a thread with Prism. Rejects with a {@link StatusError} if it is not installed. */
export const loadPrism: LoadPreferred = async ({ openapi }: Document) => {
  const worker = new Worker(prismWorker, { workerData: openapi });
  // A program that has nothing else to do may end.
  worker.unref();
  const { isInstalled } = await new Promise<Loaded>((resolve, reject) =>
    worker.once("message", resolve).once("error", reject),
  );
  if (!isInstalled) throw notInstalled();
  return preferredBy(worker);
};
