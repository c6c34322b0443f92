/** The published files as openapi-spec-validator sees them: the document as OpenAPI 3.1, the view for 3.0 as OpenAPI 3.0. */
import { beforeAll, describe, expect, it } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import type { Document } from "../../scripts/document/view.ts";
import { openapiSpecValidator } from "../../scripts/interop/tools/openapiSpecValidator.ts";
import { tryTool } from "../../scripts/interop/trials.ts";
import { hasPython } from "../support/python.ts";

let document: Document;
beforeAll(async () => {
  document = await loadDocument();
});

describe.skipIf(!hasPython())("openapi-spec-validator", () => {
  it.each(openapiSpecValidator)("accepts $view, and finds an error in a broken copy", async (tool) => {
    expect(await tryTool(tool, document)).toEqual({ "accepts the document": undefined, "finds an error": undefined });
  });
});
