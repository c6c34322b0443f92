import type { Page } from "playwright-core";
import { npmFiles } from "../obtain/npm.ts";
import { tryRenderer } from "../renderers/renderer.ts";
import type { Shown } from "../renderers/shown.ts";
import type { ForeignTool } from "../tool.ts";

const version = "5.35.0";

const html = `<!doctype html>
<link rel="stylesheet" href="files/swagger-ui.css">
<div id="ui"></div>
<script src="files/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: "openapi.yaml", dom_id: "#ui", deepLinking: true, defaultModelRendering: "model" })</script>
`;

/** Opens the list of the union, and then each model in it. */
async function read(page: Page): Promise<Shown[]> {
  const union = ".json-schema-2020-12-keyword--oneOf";
  await page.locator(`${union} > button`).first().click();
  await page.locator(`${union} > ul > li`).first().waitFor();
  const models = page.locator(union).first().locator("xpath=./ul/li");
  await models.evaluateAll((items) => {
    for (const item of items) item.querySelector("button")?.click();
  });
  await models.last().locator(".json-schema-2020-12-keyword--description").first().waitFor();
  return models.evaluateAll((items) =>
    items.map((item) => ({
      name: item.querySelector(".json-schema-2020-12__title")?.textContent ?? "",
      text: item.textContent ?? "",
    })),
  );
}

export const swaggerUi: ForeignTool = {
  name: "swagger-ui",
  title: "Swagger UI",
  kind: "renderer",
  version,
  view: "openapi.yaml",
  isWatched: true,
  run: async (trial) =>
    tryRenderer(trial, { html, files: await npmFiles(`swagger-ui-dist@${version}`), hash: "#/Jobs/submitJob", read }),
};
