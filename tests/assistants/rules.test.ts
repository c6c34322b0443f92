/** The rules for coding assistants: made from the document, short, and with commands that exist. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { costMicroCents, derivedFactors } from "../../scripts/document/pricing.ts";
import { root } from "../../scripts/document/root.ts";
import { assistantRules } from "../../scripts/portal/assistants/assistantRules.ts";
import { document } from "../support/bundle.ts";

const files = await assistantRules(document);
const rules = files["assistants/AGENTS.md"] ?? "";
/** The packages of this repository, and whether they have a program. */
const packages = new Map<string, boolean>(
  globSync("scripts/*/package/package.json", { cwd: root }).map((file) => {
    const { name, bin } = JSON.parse(readFileSync(join(root, file), "utf8"));
    return [name, bin !== undefined];
  }),
);

describe.each(Object.entries(files))("%s", (_, text) => {
  it("is short enough to be read with every question", () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
  });

  it("has the same rules as the others", () => {
    expect(text.endsWith(rules)).toBe(true);
  });
});

it("names every model of the document with its price, and no other", () => {
  const lines = rules.split("\n").filter((line) => /^- [\w.+-]+\//.test(line));
  expect(lines).toHaveLength(document.models.length);
  for (const { slug, price } of document.models) {
    const line = lines.find((one) => one.startsWith(`- ${slug}: `)) ?? expect.fail(slug);
    const cost = derivedFactors(price).length > 0 ? price.baseCostMicroCents : costMicroCents(price);
    expect(line).toContain(`: ${formatUsd(cost)}`);
  }
});

it("has commands and packages that exist", () => {
  const run = [...rules.matchAll(/npx ([\w-]+)/g)].map(([, name = ""]) => name);
  expect(run.length).toBeGreaterThan(0);
  for (const name of run) expect(packages.get(name), name).toBe(true);
  const [text = ""] = rules.split("## Models");
  const named = [...text.matchAll(/\b(pixelbyte-[\w-]+)/g)].map(([, name = ""]) => name);
  for (const name of named) expect([...packages.keys()]).toContain(name);
});

it("begins as a skill and as a rule of an editor do", () => {
  const head = (path: string): unknown => parse(files[path]?.split(/^---$/m)[1] ?? "");
  expect(head("assistants/pixelbyte/SKILL.md")).toEqual({
    name: "pixelbyte",
    description: expect.stringMatching(/^.{50,1024}$/),
  });
  expect(head("assistants/pixelbyte.mdc")).toEqual({
    description: expect.any(String),
    globs: null,
    alwaysApply: false,
  });
});
