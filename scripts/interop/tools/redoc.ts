import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import packageJson from "../../../package.json" with { type: "json" };
import { run } from "../../clients/tools/run.ts";
import { root } from "../../document/root.ts";
import { installedProgram } from "../../program/installedProgram.ts";
import { chooseEach } from "../renderers/chooseEach.ts";
import { tryRenderer } from "../renderers/renderer.ts";
import type { Shown } from "../renderers/shown.ts";
import type { ForeignTool } from "../tool.ts";

/**
 * The page that Redoc makes of a document, as a reader without our template gets it.
 *
 * @param document the file
 */
export async function redocPage(document: string, folder: string): Promise<string> {
  const page = join(folder, "redoc.html");
  const program = installedProgram(root, "@redocly/cli", "redocly");
  const args = ["build-docs", document, "--output", page, "--inlineBundle"];
  await run(process.execPath, [program, ...args], {
    cwd: folder,
    env: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  return readFile(page, "utf8");
}

/** The list of models is the discriminator's, in the request body. */
function read(page: Page): Promise<Shown[]> {
  const model = page.locator("[id='jobs/submitjob/t=request&path=model']");
  return chooseEach(page, { trigger: model.getByTestId("dropdown").getByRole("button"), shown: model });
}

export const redoc: ForeignTool = {
  name: "redoc",
  title: "Redoc (redocly build-docs)",
  kind: "renderer",
  version: packageJson.devDependencies["@redocly/cli"],
  view: "openapi.yaml",
  isWatched: true,
  async run(trial) {
    const html = await redocPage(join(trial.views, "openapi.yaml"), trial.folder);
    return tryRenderer(trial, { html, hash: "#tag/Jobs/operation/submitJob", read });
  },
};
