/** `server.json` as the MCP registry takes it: by the JSON Schema of the registry's own program, which Go fetches. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { at, list, objectOf } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import type { JsonObject } from "../../scripts/document/view.ts";
import { expectFreshPackage } from "../support/fresh.ts";
import { hasGo } from "../support/go.ts";

const registry = "github.com/modelcontextprotocol/registry@v1.8.9";

const canRun = hasGo("server.json is not held against the schema of the registry");

const readJson = async (path: string): Promise<JsonObject> => objectOf(JSON.parse(await readFile(path, "utf8")));

describe.skipIf(!canRun)("server.json", () => {
  let sources: string;
  let entry: JsonObject;
  beforeAll(async () => {
    await expectFreshPackage("pixelbyte");
    const { stdout } = await promisify(execFile)("go", ["mod", "download", "-json", registry], { cwd: root });
    sources = String(at(JSON.parse(stdout), "Dir"));
    entry = await readJson(join(root, "generated/pixelbyte/server.json"));
  });

  it("names the schema that the registry wants now", async () => {
    const constants = await readFile(join(sources, "pkg/model/constants.go"), "utf8");
    const [, date] = /CurrentSchemaVersion = "([\d-]+)"/.exec(constants) ?? [];
    expect(entry.$schema).toBe(`https://static.modelcontextprotocol.io/schemas/${date}/server.schema.json`);
  });

  it("is valid, and would not be with a longer description, another name or no version", async () => {
    const [, date = ""] = /schemas\/([\d-]+)\//.exec(String(entry.$schema)) ?? [];
    const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
    const check = ajv.compile(await readJson(join(sources, "internal/validators/schemas", `${date}.json`)));
    expect(check(entry), ajv.errorsText(check.errors)).toBe(true);
    expect(check({ ...entry, description: "x".repeat(101) })).toBe(false);
    expect(check({ ...entry, name: "pixelbyte" })).toBe(false);
    expect(check({ ...entry, version: undefined })).toBe(false);
  });

  it("says that amounts are US dollars", () => {
    const amounts = list(at(list(entry.packages)[0], "packageArguments")).filter(
      (one) => at(one, "format") === "number",
    );
    expect(amounts.map((one) => at(one, "description"))).toEqual(
      Array(2).fill(expect.stringMatching(/, in US dollars$/)),
    );
  });

  it("names the package as it is published", async () => {
    const manifest = await readJson(join(root, "generated/pixelbyte/package.json"));
    expect(entry).toMatchObject({ name: manifest.mcpName, version: manifest.version });
    expect(entry.packages).toMatchObject([{ identifier: manifest.name, version: manifest.version }]);
  });
});
