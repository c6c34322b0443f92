import type { Document } from "../../../document/view.ts";
import { featuredModel } from "./featuredModel.ts";
import type { Program } from "./languages.ts";
import { operation } from "./operation.ts";
import { curl, mockUrl, submitResponse, submitSample } from "./samples.ts";
import { submitPrograms } from "./submitPrograms.ts";

/** A framed piece of code. */
export interface CodeBlock {
  readonly title: string;
  readonly code: string;
  readonly lang: string;
  /** Set off before the title, such as an HTTP method or a status. */
  readonly label?: string;
}

/** The file in which the first submit keeps its response for the calls after it. */
const kept = "job.json";

/** The first requests of a newcomer, against the mock: submit a job, then check on it. */
export function firstRequests(document: Document): CodeBlock[] {
  const model = featuredModel(document);
  const getJob = operation(document, "getJob").path.replace("{jobId}", `$(jq -r .jobId ${kept})`);
  return [
    { title: "Set an API key", code: "export PIXELBYTE_API_KEY=pb_your_api_key_here", lang: "sh" },
    {
      title: `Submit a job for ${model.displayName}`,
      code: `${submitSample(document, model)} | tee ${kept}`,
      lang: "sh",
    },
    { label: "200", title: "Response", code: submitResponse(document, model), lang: "json" },
    { title: "Check on the job (with jq)", code: curl(mockUrl + getJob), lang: "sh" },
  ];
}

/** The first job as one program, in every language but that of the first requests. */
export const firstPrograms = (document: Document): Program[] =>
  submitPrograms(document, featuredModel(document)).filter(({ language }) => language.id !== "curl");
