/** The document in the renderers that others use, in a real browser without a network. */
import { beforeAll, expect, it } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import type { Document } from "../../scripts/document/view.ts";
import { tools } from "../../scripts/interop/tools/index.ts";
import { tryTool } from "../../scripts/interop/trials.ts";
import { aThird } from "../support/sample.ts";

let document: Document;
beforeAll(async () => {
  document = await loadDocument();
});

const renderers = aThird(tools.filter(({ kind }) => kind === "renderer"));

it.each(renderers)("$title names every model, and shows what each costs", async (tool) => {
  const outcome = await tryTool(tool, document);
  expect(outcome).toEqual({
    "opens the document": undefined,
    "gives each model a name": undefined,
    "shows what each model costs": undefined,
  });
});
