import type { Document } from "../../../document/view.ts";
import type { Shown } from "./firstJob.ts";
import { read } from "./read.ts";

/** An error as the API answers it. */
export const errorExample = (document: Document): Shown => ({
  label: "400",
  title: "A value that the model does not offer",
  code: JSON.stringify(read(document, "components", "examples", "InvalidInput", "value"), null, 2),
  lang: "json",
});
