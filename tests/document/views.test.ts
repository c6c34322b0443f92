import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isObject, list, members } from "../../scripts/document/json.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import { publishedDocument } from "../../scripts/document/published.ts";
import { root } from "../../scripts/document/root.ts";
import type { Document } from "../../scripts/document/view.ts";
import { apiGatewayExclusions } from "../../scripts/document/views/apiGateway.ts";
import { extensionsSchema } from "../../scripts/document/views/extensionsSchema.ts";
import { openapi30Document } from "../../scripts/document/views/openapi30.ts";
import { plainDocument } from "../../scripts/document/views/plain.ts";
import { startMock } from "../../scripts/mock/index.ts";
import { run } from "../support/samples.ts";

let document: Document;
beforeAll(async () => {
  document = await loadDocument();
});

/** Every place of a value with what is there, by JSON pointer. */
function* placesIn(value: unknown, pointer = ""): Generator<readonly [pointer: string, value: unknown]> {
  yield [pointer, value];
  const entries = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : [];
  for (const [key, member] of entries) yield* placesIn(member, `${pointer}/${key}`);
}

describe("openapi-plain.yaml", () => {
  it("differs from the document in `const` only", () => {
    const plain = plainDocument(document);
    const changed = publishedDocument(document);
    for (const [, schema] of placesIn(changed)) {
      if (!isObject(schema) || !("const" in schema)) continue;
      if (typeof schema.const === "string") schema.enum = [schema.const];
      delete schema.const;
    }
    expect(plain).toEqual(changed);
    expect(JSON.stringify(plain)).not.toContain('"const":');
  });
});

describe("openapi-3.0.yaml", () => {
  it("is valid", async () => {
    const config = await createConfig({ extends: ["spec"], rules: { "no-unused-components": "error" } });
    const source = JSON.stringify(openapi30Document(document));
    const problems = await lintFromString({ source, absoluteRef: "openapi-3.0.json", config });
    expect(problems.map(({ message, location: [at] }) => `${at?.pointer}: ${message}`)).toEqual([]);
  });

  it("has every model, with the union that leads to it", () => {
    const { schemas } = members(openapi30Document(document).components);
    const union = members(members(schemas).SubmitJobRequest);
    expect(list(union.oneOf)).toHaveLength(document.models.length);
    for (const { component, slug } of document.models) {
      expect(members(members(members(members(schemas)[component]).properties).model).enum).toEqual([slug]);
    }
  });

  it("has nothing beside a reference that 3.0 ignores", () => {
    const ignored = [...placesIn(openapi30Document(document))].filter(
      ([, value]) => isObject(value) && typeof value.$ref === "string" && Object.keys(value).length > 1,
    );
    expect(ignored).toEqual([]);
  });

  it("has what API Gateway excludes, and lists it", () => {
    const found = apiGatewayExclusions(openapi30Document(document)).map(({ construct }) => construct);
    expect(found).toEqual(expect.arrayContaining(["`discriminator`", "`oneOf`", "`nullable`"]));
    expect(apiGatewayExclusions({ openapi: "3.0.1" })).toEqual([]);
  });
});

describe("extensions.schema.json", () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(extensionsSchema());

  it("accepts every object of the published document", () => {
    for (const [pointer, value] of placesIn(publishedDocument(document))) {
      if (isObject(value) && Object.keys(value).some((name) => name.startsWith("x-"))) {
        expect(validate(value), `${pointer}: ${JSON.stringify(validate.errors)}`).toBe(true);
      }
    }
  });

  it("rejects a price without a base cost", () => {
    expect(validate({ "x-pricing": { per: "second", factors: [] } })).toBe(false);
  });
});

it("code-samples.overlay.yaml adds programs to an existing operation, and one of them runs", async () => {
  const overlay = parse(await readFile(join(root, "generated/code-samples.overlay.yaml"), "utf8"));
  const [action] = overlay.actions;
  expect(action.target).toBe("$.paths['/v1/jobs/submit'].post");
  expect(members(members(document.openapi.paths)["/v1/jobs/submit"]).post).toBeDefined();
  const samples: { label: string; source: string }[] = action.update["x-codeSamples"];
  expect(samples.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["curl", "Python: Client", "Go: Plain HTTP"]),
  );

  const folder = await mkdtemp(join(tmpdir(), "overlay-"));
  const mock = await startMock({ document: document.openapi, speed: 1e6 });
  try {
    await writeFile(join(folder, "submit.sh"), samples.find(({ label }) => label === "curl")?.source ?? "");
    const environment = { PIXELBYTE_BASE_URL: mock.url, PIXELBYTE_API_KEY: "pb_test" };
    expect(await run(["sh", "submit.sh"], folder, environment)).toMatch(/^job_\S+\nhttp\S+\n$/);
  } finally {
    await mock.close();
    await rm(folder, { recursive: true });
  }
});
