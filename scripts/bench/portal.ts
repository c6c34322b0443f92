/**
 * `npm run bench -- portal [page ...]`: Lighthouse's opinion of the built portal, and how much layout moves. Pages are
 * paths below the portal's root; without any, home, gallery, the page of a model and a guide are looked at.
 *
 * Lighthouse is fetched by npm when it is first used: it is large, and needed here only.
 */

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { loadDocument } from "../document/load.ts";
import { root } from "../document/root.ts";
import { featuredModel } from "../portal/src/lib/featuredModel.ts";
import { launchBrowser } from "../program/browser.ts";
import { freePort } from "../program/freePort.ts";
import { visibleShift } from "../program/layoutShift.ts";
import { showProgress } from "../program/progress.ts";
import { serveFolder } from "../program/serveFolder.ts";
import { shiftsOverSlowNetwork } from "./portal/shiftsOverSlowNetwork.ts";

/** How often each page is loaded over a slow network. */
const loads = 50;
const lighthouse = "lighthouse@13.5.0";
const portal = join(root, "generated/portal");

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ title: z.string(), score: z.number() })),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
});

async function judge(url: string, port: number, preset: readonly string[]): Promise<Record<string, number>> {
  const flags = ["--quiet", "--output=json", `--port=${port}`, "--no-enable-error-reporting", ...preset];
  const { stdout } = await promisify(execFile)(
    "npm",
    ["exec", "--yes", `--package=${lighthouse}`, "--", "lighthouse", url, ...flags],
    { maxBuffer: 2 ** 27 },
  );
  const { categories, audits } = reportSchema.parse(JSON.parse(stdout));
  const scores = Object.values(categories).map(({ title, score }) => [title, Math.round(score * 100)] as const);
  const shift = audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN;
  return { ...Object.fromEntries(scores), "layout shift": shift };
}

/** @param pages paths below the portal's root */
export async function run(pages: readonly string[]): Promise<void> {
  const { slug } = featuredModel(await loadDocument());
  const paths = pages.length > 0 ? pages : ["", "models/", `models/${slug}/`, "guides/pricing/"];
  const port = await freePort();
  const [browser, site] = await Promise.all([
    launchBrowser([`--remote-debugging-port=${port}`]),
    serveFolder(portal, 0),
  ]);
  const table: Record<string, Record<string, number>> = {};
  const shifts: Record<string, Record<string, number>> = {};
  const progress = showProgress(paths.length * 3);
  try {
    for (const path of paths) {
      progress.begin(`/${path}, ${loads} times over a slow network`);
      shifts[`/${path}`] = await shiftsOverSlowNetwork(browser, `${site.url}/${path}`, loads);
      progress.begin(`/${path}, phone`);
      table[`/${path}, phone`] = await judge(`${site.url}/${path}`, port, []);
      progress.begin(`/${path}, desktop`);
      table[`/${path}, desktop`] = await judge(`${site.url}/${path}`, port, ["--preset=desktop"]);
    }
  } finally {
    progress.clear();
    await Promise.all([browser.close(), site.close()]);
  }
  console.table(table);
  console.log(
    `How much moves, of a page that arrives over a slow network ${loads} times (${visibleShift} is not seen):`,
  );
  console.table(shifts);
}
