import type { Page } from "playwright-core";
import { npmFiles } from "../obtain/npm.ts";
import { chooseEach } from "../renderers/chooseEach.ts";
import { tryRenderer } from "../renderers/renderer.ts";
import type { Shown } from "../renderers/shown.ts";
import type { ForeignTool } from "../tool.ts";

const version = "1.76.0";

const html = `<!doctype html>
<div id="app"></div>
<script src="files/dist/browser/standalone.js"></script>
<script>
  Scalar.createApiReference("#app", { url: "openapi.yaml", withDefaultFonts: false, telemetry: false });
</script>
`;

function read(page: Page): Promise<Shown[]> {
  const shown = page.locator("section[id$='/POST/v1/jobs/submit'] .property-rule").first();
  return chooseEach(page, { trigger: shown.locator(".composition-selector").first(), shown });
}

export const scalar: ForeignTool = {
  name: "scalar",
  title: "Scalar",
  kind: "renderer",
  version,
  view: "openapi.yaml",
  run: async (trial) =>
    tryRenderer(trial, {
      html,
      files: await npmFiles(`@scalar/api-reference@${version}`),
      hash: "#tag/jobs/POST/v1/jobs/submit",
      read,
    }),
};
