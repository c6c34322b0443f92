/** A deprecated model: one is made so that is not, and a client of that. */

import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { at, members } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { viewDocument } from "../../scripts/document/view.ts";
import { targets } from "../../scripts/targets/index.ts";
import { withNeeded } from "../../scripts/targets/needs.ts";
import { document } from "../support/bundle.ts";
import { someModel as old, otherModel as successor } from "../support/someModel.ts";
import type { LogEvent } from "./support/client.ts";
import { type ScriptedServer, startScriptedServer, submittedBody } from "./support/scriptedServer.ts";

const { openapi } = document;
const warning = `${old.slug} is deprecated since 2026-03-01, stops working on 2026-09-01. Use ${successor.slug}.`;

let staging: string;
let server: ScriptedServer;
beforeAll(async () => {
  const changed = structuredClone(openapi);
  Object.assign(members(at(changed, "components", "schemas", old.component)), {
    "x-deprecation": { since: "2026-03-01", sunset: "2026-09-01", successor: successor.slug },
  });
  // Inside the repository, so that packages are found.
  staging = await mkdtemp(join(root, ".staging-"));
  const out = join(staging, "generated");
  await mkdir(out);
  for (const target of withNeeded(["client"], targets)) await target.generate(viewDocument(changed), out);
});
afterAll(() => rm(staging, { recursive: true, force: true }));
afterEach(async () => {
  vi.restoreAllMocks();
  await server?.close();
});

const dist = (file: string): string => join(staging, "generated/pixelbyte-client/dist", file);

/** Submits a job for each slug by a client of a process that has just started. */
async function submitEach(slugs: readonly string[], log?: (event: LogEvent) => void): Promise<void> {
  const busy = { status: 429, headers: { "retry-after": "0.01" } };
  server = await startScriptedServer([busy, { body: submittedBody() }]);
  // A folder of its own each time: the modules that an entry shares are loaded once for each address.
  const folder = await mkdtemp(join(staging, "generated/pixelbyte-client/dist-"));
  await cp(dist(""), folder, { recursive: true });
  const fresh = await import(pathToFileURL(join(folder, "index.js")).href);
  const { jobs } = fresh.createClient({ apiKey: "pb_test", baseUrl: server.url, log });
  for (const slug of slugs) await jobs.submit(slug, {});
}

it("logs one warning on the console, and none for other models", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  await submitEach([successor.slug, old.slug, old.slug]);
  expect(warn.mock.calls).toEqual([[warning]]);
});

it("logs the warning with log instead, at the first attempt", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  const events: LogEvent[] = [];
  await submitEach([old.slug, old.slug], (event) => events.push(event));
  expect(events.map((event) => event.warning)).toEqual([warning, undefined, undefined]);
  expect(warn).not.toHaveBeenCalled();
});

it("is struck out in the editor, which shows its replacement", () => {
  const constant = (component: string): string => component.charAt(0).toLowerCase() + component.slice(1);
  const file = join(staging, "caller.ts");
  const source = `import { ${constant(old.component)}, ${constant(successor.component)} } from "./generated/pixelbyte-client/dist/models.js";
import type { ModelInputs } from "./generated/pixelbyte-client/dist/index.js";
export const both = [${constant(old.component)}, ${constant(successor.component)}];
export type Old = ModelInputs["${old.slug}"];
`;
  const options = { module: ts.ModuleKind.NodeNext, strict: true, skipLibCheck: true, types: [] };
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const text = path === file ? source : ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => staging,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  expect(service.getSemanticDiagnostics(file)).toEqual([]);
  const struckOut = service
    .getSuggestionDiagnostics(file)
    .filter(({ reportsDeprecated }) => reportsDeprecated !== undefined)
    .map(({ start, length }) => source.slice(start, start + length));
  expect([...new Set(struckOut)]).toEqual([constant(old.component), `"${old.slug}"`]);
  const [tag] = service.getQuickInfoAtPosition(file, source.indexOf(constant(old.component)))?.tags ?? [];
  expect(tag?.text?.map(({ text }) => text).join("")).toContain(successor.slug);
});
