import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../scripts/document/root.ts";
import { isThorough, ofThisWeek } from "../../support/sample.ts";
import { runProgram } from "./fixture.ts";

/** What `redocly check-config` says about redocly.yaml when one text in it is replaced. */
async function checkConfig(from: string, to: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const folder = await mkdtemp(join(tmpdir(), "redocly-"));
  try {
    const config = await readFile(join(root, "redocly.yaml"), "utf8");
    expect(config.split(from)).toHaveLength(2);
    // Paths are relative to the configuration, which is a copy here.
    const paths = [
      ["- scripts/", `- ${root}/scripts/`],
      ["root: openapi/", `root: ${root}/openapi/`],
    ] as const;
    const edited = paths.reduce((text, [path, absolute]) => text.replaceAll(path, absolute), config.replace(from, to));
    await writeFile(join(folder, "redocly.yaml"), edited);
    return await runProgram("redocly", ["check-config", `--config=${join(folder, "redocly.yaml")}`]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// `npm run lint` checks the configuration itself.
if (isThorough) {
  test("the configuration of Redocly is valid", async () => {
    expect(await checkConfig("extends:\n  - recommended-strict", "extends:\n  - recommended-strict")).toMatchObject({
      code: 0,
    });
  });
}

const mistyped = [
  { name: "a rule of Redocly", from: "  info-contact: error", to: "  info-contakt: error", says: "info-contakt" },
  { name: "the lint rules of this project", from: "- pixelbyte/all", to: "- pixelbyte/al", says: "pixelbyte/al" },
  { name: "the base rules", from: "- recommended-strict", to: "- recommended-stict", says: "recommended-stict" },
  { name: "an assertion", from: "casing: camelCase", to: "caseing: camelCase", says: "caseing" },
];

test.each(ofThisWeek(mistyped, mistyped.length))("a mistyped name of $name fails", async ({ from, to, says }) => {
  const { code, stdout, stderr } = await checkConfig(from, to);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain(says);
});
