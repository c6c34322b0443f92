/**
 * The document as OpenAPI Generator sees it. Its parsers of YAML and references are those of most Java tools. What is
 * published each time, and one of the other files each week; all with SAMPLE=all.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openapiGeneratorTools, validateDocument } from "../../scripts/clients/tools/openapiGenerator.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import { root } from "../../scripts/document/root.ts";
import { writeViews } from "../../scripts/portal/views.ts";
import { ofThisWeek } from "../support/sample.ts";
import { lackingFor } from "./support/lacking.ts";

const missing = lackingFor({ title: "the validator", tools: openapiGeneratorTools });
if (missing !== undefined) console.warn(`SKIPPED: ${missing}.`);

describe.skipIf(missing !== undefined)("the validator of OpenAPI Generator", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "validator-"));
    await writeViews(await loadDocument(), folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const source = "openapi/openapi.yaml";
  const views = ["openapi-3.0.yaml", "openapi-plain.yaml"];

  it.each(["generated/openapi.yaml", ...ofThisWeek([source, ...views], 3)])("finds nothing in %s", async (file) => {
    expect(await validateDocument(join(views.includes(file) ? folder : root, file))).toBe("");
  });

  it("rejects an invalid document", async () => {
    const file = join(folder, "broken.yaml");
    await writeFile(file, "openapi: 3.1.1\ninfo: { title: Broken }\npaths: {}\n");
    expect(await validateDocument(file)).toContain("info.version");
  });
});
