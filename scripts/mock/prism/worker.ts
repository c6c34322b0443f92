/** The thread that runs Prism. Loading it takes seconds, during which the mock goes on responding. */
import { parentPort, workerData } from "node:worker_threads";
import { viewDocument } from "../../document/view.ts";
import { ApiError } from "../errors/ApiError.ts";
import { isMissingModule } from "../errors/isMissingModule.ts";
import type { Question, Reply } from "./messages.ts";
import type { Responses } from "./preferred.ts";

const tell = (reply: Reply): void => parentPort?.postMessage(reply);

async function load(): Promise<Responses | undefined> {
  const { readResponses } = await import("./preferred.ts").catch((error: unknown) => {
    if (!isMissingModule(error)) throw error;
    return { readResponses: undefined };
  });
  return readResponses?.(viewDocument(workerData));
}

function replyTo({ id, request }: Question, responses: Responses): Reply {
  try {
    return { kind: "response", id, response: responses.preferred(request) };
  } catch (error) {
    if (error instanceof ApiError) {
      const { code, message, details } = error;
      return { kind: "apiError", id, code, message, details };
    }
    return { kind: "error", id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const responses = await load();
if (responses !== undefined) parentPort?.on("message", (question: Question) => tell(replyTo(question, responses)));
tell({ kind: "loaded", isInstalled: responses !== undefined });
