import { at, list } from "./json.ts";
import type { Document } from "./view.ts";

/** The states that the list of jobs can be filtered by. */
export const filterStates = ({ openapi }: Pick<Document, "openapi">): string[] =>
  list(at(openapi, "components", "parameters", "StatusFilter", "schema", "enum")).map(String);
