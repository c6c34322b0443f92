import type { Document } from "../../../document/view.ts";
import type { CodeBlock } from "./firstJob.ts";
import { read } from "./read.ts";

/** An error as the API returns it. */
export const errorExample = (document: Document): CodeBlock => ({
  label: "400",
  title: "A value that the model does not accept",
  code: JSON.stringify(read(document, "components", "examples", "InvalidInput", "value"), null, 2),
  lang: "json",
});
