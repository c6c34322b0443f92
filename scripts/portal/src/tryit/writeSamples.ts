/** Writes the code samples of a model's page anew. A module of its own, because it holds every template. */
import type { JsonObject } from "../../../document/json.ts";
import type { Model } from "../../../document/view.ts";
import { highlight } from "../lib/highlight.ts";
import { type Api, programId } from "../lib/languages.ts";
import { submitPrograms } from "../lib/submitPrograms.ts";

/** A model as its page offers it to programs: `model.json`. */
export interface ModelFile extends Api {
  readonly model: Model;
}

const notWritable = "The client has no sample for an input that holds objects. Use plain HTTP.";

/**
 * @param root where the samples are
 * @param input what they send
 * @param costMicroCents what the response to them says
 */
export function writeSamples(root: ParentNode, file: ModelFile, input: JsonObject, costMicroCents: number): void {
  const { model } = file;
  const programs = submitPrograms(file, { ...model, example: { model: model.slug, input } });
  for (const place of root.querySelectorAll<HTMLElement>("[data-program]")) {
    const program = programs.find((one) => programId(one) === place.dataset.program);
    const code = place.querySelector("code");
    if (code === null) continue;
    if (program === undefined) code.textContent = notWritable;
    else code.innerHTML = highlight(program.code, program.language.highlight);
  }
  const response = root.querySelector("[data-submit-response] pre code");
  const text = response?.textContent?.replace(/("costMicroCents": )\d+/, `$1${costMicroCents}`);
  if (response && text) response.innerHTML = highlight(text, "json");
}
