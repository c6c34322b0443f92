import type { Document } from "../../../document/view.ts";
import { featuredModel } from "./featuredModel.ts";
import type { Program } from "./languages.ts";
import { operation, readText } from "./read.ts";
import { curl, mockUrl, submitResponse, submitSample } from "./samples.ts";
import { submitPrograms } from "./submitPrograms.ts";

/** A framed piece of code. */
export interface Shown {
  readonly title: string;
  readonly code: string;
  readonly lang: string;
  /** Set off before the title, such as an HTTP method or a status. */
  readonly label?: string;
}

/** The first calls of a newcomer, against the mock: submit, then look. */
export function firstCalls(document: Document): Shown[] {
  const model = featuredModel(document);
  const jobId = readText(document, "components", "schemas", "Job", "properties", "jobId", "examples", "0");
  const getJob = operation(document, "getJob").path.replace("{jobId}", jobId);
  return [
    { title: "Set a key, any will do", code: "export PIXELBYTE_API_KEY=pb_your_api_key_here", lang: "sh" },
    { title: `Submit a job for ${model.displayName}`, code: submitSample(document, model), lang: "sh" },
    { label: "200", title: "The answer", code: submitResponse(document, model), lang: "json" },
    { title: "Look at it, with the jobId of your answer", code: curl(mockUrl + getJob), lang: "sh" },
  ];
}

/** The first job as one program, in every language but the one of the first calls. */
export const firstPrograms = (document: Document): Program[] =>
  submitPrograms(document, featuredModel(document)).filter(({ language }) => language.id !== "curl");
