import type { Page } from "playwright-core";
import { npmFiles } from "../obtain/npm.ts";
import { chooseEach } from "../renderers/chooseEach.ts";
import { tryRenderer } from "../renderers/renderer.ts";
import type { Shown } from "../renderers/shown.ts";
import type { ForeignTool } from "../tool.ts";

const version = "9.0.25";

const html = `<!doctype html>
<link rel="stylesheet" href="files/styles.min.css">
<script src="files/web-components.min.js"></script>
<body style="height: 100vh; margin: 0">
<elements-api apiDescriptionUrl="openapi.yaml" router="hash"></elements-api>
`;

/** The request body is the first schema on the page of the operation. */
function read(page: Page): Promise<Shown[]> {
  const shown = page.locator(".JsonSchemaViewer").first();
  return chooseEach(page, { trigger: shown.getByLabel("Pick a type").first(), shown });
}

export const elements: ForeignTool = {
  name: "elements",
  title: "Stoplight Elements",
  kind: "renderer",
  version,
  view: "openapi.yaml",
  isWatched: true,
  run: async (trial) =>
    tryRenderer(trial, {
      html,
      files: await npmFiles(`@stoplight/elements@${version}`),
      hash: "#/operations/submitJob",
      read,
    }),
};
