/** Programs that were written for today's packages send the same bytes on packages of a document that has grown. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makePackage } from "../../scripts/clients/generate.ts";
import type { Language } from "../../scripts/clients/language.ts";
import { go } from "../../scripts/clients/languages/go.ts";
import { python } from "../../scripts/clients/languages/python.ts";
import { run } from "../../scripts/clients/tools/run.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import type { Document, Model } from "../../scripts/document/view.ts";
import { clientPrograms } from "../../scripts/portal/src/lib/clientPrograms/index.ts";
import { jobBody, startScriptedServer, submittedBody } from "../client/support/scriptedServer.ts";
import { toolchain as goToolchain } from "./drivers/go/toolchain.ts";
import { toolchain as pythonToolchain } from "./drivers/python/toolchain.ts";
import { buildPrograms } from "./support/build.ts";
import { lackingFor } from "./support/lacking.ts";
import { laterDocument } from "./support/laterDocument.ts";
import type { Toolchain } from "./support/toolchain.ts";

const today = await loadDocument();
const later = laterDocument(today);

/** Models whose examples choose values of sets that grow. */
const chosen = today.models
  .filter(({ example }) => "duration" in example.input || "quality" in example.input)
  .slice(0, 6);

const programOf = (language: Language, model: Model): string => {
  const program = clientPrograms(today, model).find(({ language: { id } }) => id === language.name);
  if (program === undefined) throw new Error(`${model.slug} has no program in ${language.title}`);
  return program.code;
};

/** What today's programs send, built against the package of a document. */
async function sentBy(document: Document, language: Language, toolchain: Toolchain): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), `upgrade-${language.name}-`));
  const server = await startScriptedServer(({ method }) => ({
    body: method === "POST" ? submittedBody() : jobBody("completed"),
  }));
  try {
    const out = join(folder, "out");
    const artifacts = join(folder, "artifacts");
    const project = await mkdtemp(join(folder, "project-"));
    await makePackage(language, { document, api: join(folder, "api.json"), out, artifacts });
    await toolchain.install(project, artifacts);
    const sources = new Map(chosen.map((model) => [`upgrade_${model.component}`, programOf(language, model)]));
    const env = { PIXELBYTE_BASE_URL: server.url, PIXELBYTE_API_KEY: "pb_test" };
    for (const command of (await buildPrograms(toolchain, project, sources)).values()) {
      await run(command.program, command.args, { cwd: project, env: { ...command.env, ...env } });
    }
    return server.received.filter(({ method }) => method === "POST").map(({ body }) => body);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

describe.each([
  { language: python, toolchain: pythonToolchain },
  { language: go, toolchain: goToolchain },
])("An upgrade of $language.title", ({ language, toolchain }) => {
  const lacking = lackingFor(language);

  it.skipIf(lacking !== undefined)(
    lacking ?? "changes nothing that a program sends",
    { timeout: 1_200_000 },
    async () => {
      const before = await sentBy(today, language, toolchain);
      expect(before.map((body) => JSON.parse(body))).toEqual(chosen.map(({ example }) => example));
      expect(await sentBy(later, language, toolchain)).toEqual(before);
    },
  );
});
