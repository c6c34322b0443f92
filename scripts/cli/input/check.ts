/** Checks requests before they are sent, by the mock in this process: its checks and its sentences are those of the API. */
import { ApiError, UploadError, unlistedModel } from "../../client/index.ts";
import { isObject, type JsonObject, list } from "../../document/json.ts";
import type { Model } from "../../document/shape.ts";
import { withNearest } from "../../document/validation/issue.ts";
import { openMock } from "../api.ts";
import type { Api, Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { flagFor } from "./flags.ts";

/** One thing that is wrong with a request. */
export interface Issue {
  /** The place, such as `input.duration`. */
  readonly path: string;
  /** What is wrong there, as a sentence. */
  readonly message: string;
  /** The allowed value nearest to what was given, where there is one. */
  readonly nearest?: unknown;
}

/** The issues that an error of the API tells of, as the mock writes them. */
function issuesIn({ message, details }: ApiError): Issue[] {
  const issues = list(details).flatMap((detail): Issue[] =>
    isObject(detail) && typeof detail.path === "string" && typeof detail.message === "string"
      ? [{ ...detail, path: detail.path, message: detail.message }]
      : [],
  );
  return issues.length > 0 ? issues : [{ path: "", message }];
}

/** Why a file cannot be uploaded, for those who cannot pass a `contentType` as a program can. */
export const uploadProblem = ({ message }: UploadError): string =>
  `${message.replace("; pass contentType: one of ", "; these are accepted: ")}.`;

/** Sends a request to a mock that nothing else uses. Whatever it refuses is wrong. */
export async function dryRun(context: Context, send: (api: Api) => Promise<unknown>): Promise<readonly Issue[]> {
  try {
    await send(await openMock(context));
    return [];
  } catch (error) {
    if (error instanceof ApiError) return issuesIn(error);
    if (error instanceof UploadError) return [{ path: "", message: uploadProblem(error) }];
    throw error;
  }
}

/** What is wrong with the part of an input that is known, such as what the cost depends on. */
export const partialIssuesOf = (context: Context, model: Model, input: JsonObject): Promise<readonly Issue[]> =>
  dryRun(context, ({ client }) => client.jobs.estimate(unlistedModel(model.slug), input));

/** What an option sets: an input, a filter of a list, or the webhook. */
const setByOption = /^(?:(?:input|query)\.|(?=webhookUrl$))(\w+)(.*)$/;

/** What is wrong, with options as the command line has them (`--duration` for `input.duration`), and what is nearest. */
function sentenceOf({ path, message, nearest }: Issue): string {
  const [, name = "", rest = ""] = setByOption.exec(path) ?? [];
  const sentence = name === "" ? message : message.replaceAll(path, `${flagFor(name)}${rest}`);
  return withNearest({ message: sentence, nearest }, String);
}

/** @throws {UsageError} if anything is wrong, with a sentence for each issue */
export function throwIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new UsageError(issues.map(sentenceOf).join("\n"), { issues });
}
