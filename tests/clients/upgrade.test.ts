/** Programs that were written for today's packages send the same bytes on packages of a document that has grown. */
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { go } from "../../scripts/clients/languages/go.ts";
import { java } from "../../scripts/clients/languages/java.ts";
import { kotlin } from "../../scripts/clients/languages/kotlin.ts";
import { php } from "../../scripts/clients/languages/php.ts";
import { python } from "../../scripts/clients/languages/python.ts";
import { ruby } from "../../scripts/clients/languages/ruby.ts";
import { rust } from "../../scripts/clients/languages/rust.ts";
import { run } from "../../scripts/clients/tools/run.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import { root } from "../../scripts/document/root.ts";
import type { Document } from "../../scripts/document/view.ts";
import { jobBody, startScriptedServer, submittedBody } from "../client/support/scriptedServer.ts";
import { ofThisWeek } from "../support/sample.ts";
import { toolchain as goToolchain } from "./drivers/go/toolchain.ts";
import { toolchain as javaToolchain } from "./drivers/java/toolchain.ts";
import { toolchain as kotlinToolchain } from "./drivers/kotlin/toolchain.ts";
import { toolchain as phpToolchain } from "./drivers/php/toolchain.ts";
import { toolchain as pythonToolchain } from "./drivers/python/toolchain.ts";
import { toolchain as rubyToolchain } from "./drivers/ruby/toolchain.ts";
import { toolchain as rustToolchain } from "./drivers/rust/toolchain.ts";
import { laterDocument } from "./support/laterDocument.ts";
import { type Builder, ofLanguage, typescript } from "./support/upgrade.ts";

const today = await loadDocument();
const later = laterDocument(today);

/** Models whose examples choose values of sets that grow. */
const chosen = today.models
  .filter(({ example }) => "duration" in example.input || "quality" in example.input)
  .slice(0, 6);

/** What today's programs send, built against the package of a document. */
async function sentBy(document: Document, builder: Builder): Promise<string[]> {
  const folder = await mkdtemp(join(root, ".staging-upgrade-"));
  const server = await startScriptedServer(({ method }) => ({
    body: method === "POST" ? submittedBody() : jobBody("completed"),
  }));
  try {
    const { project, commands } = await builder.build(
      document,
      builder.programsOf(today, chosen),
      folder,
      document === today,
    );
    const env = { PIXELBYTE_BASE_URL: server.url, PIXELBYTE_API_KEY: "pb_test" };
    for (const command of commands) {
      await run(command.program, command.args, { cwd: project, env: { ...command.env, ...env } });
    }
    return server.received.filter(({ method }) => method === "POST").map(({ body }) => body);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** One of them each week; all with SAMPLE=all. */
const builders: readonly Builder[] = [
  typescript,
  ofLanguage(python, pythonToolchain),
  ofLanguage(go, goToolchain),
  ofLanguage(java, javaToolchain),
  ofLanguage(kotlin, kotlinToolchain),
  ofLanguage(rust, rustToolchain),
  ofLanguage(ruby, rubyToolchain),
  ofLanguage(php, phpToolchain),
];

describe.each(ofThisWeek(builders, builders.length))("An upgrade of $title", (builder) => {
  it.skipIf(builder.lacking !== undefined)(
    builder.lacking ?? "changes nothing that a program sends",
    { timeout: 1_200_000 },
    async () => {
      const before = await sentBy(today, builder);
      expect(before.map((body) => JSON.parse(body))).toEqual(chosen.map(({ example }) => example));
      expect(await sentBy(later, builder)).toEqual(before);
    },
  );
});
