import type { Page } from "playwright-core";
import { npmFiles } from "../obtain/npm.ts";
import { tryRenderer } from "../renderers/renderer.ts";
import type { Shown } from "../renderers/shown.ts";
import type { ForeignTool } from "../tool.ts";

const version = "9.3.8";

const html = `<!doctype html>
<script type="module" src="files/dist/rapidoc-min.js"></script>
<rapi-doc spec-url="openapi.yaml" render-style="view" schema-style="tree" load-fonts="false"></rapi-doc>
`;

/** The request body is a tree; each model is a row with its number, its name and its description. */
async function read(page: Page): Promise<Shown[]> {
  const union = page.locator("schema-tree .tr.xxx-of-option").first();
  return union.evaluate((row) =>
    [...(row.nextElementSibling?.children ?? [])]
      .filter((model) => model.classList.contains("tr"))
      .map((model) => ({
        name: model.querySelector(".xxx-of-descr")?.textContent ?? "",
        text: model.textContent ?? "",
      })),
  );
}

export const rapidoc: ForeignTool = {
  name: "rapidoc",
  title: "RapiDoc",
  kind: "renderer",
  version,
  view: "openapi.yaml",
  run: async (trial) =>
    tryRenderer(trial, { html, files: await npmFiles(`rapidoc@${version}`), hash: "#post-/v1/jobs/submit", read }),
};
