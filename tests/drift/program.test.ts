import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { pageOf as writtenPageOf } from "../../scripts/drill/page.ts";
import { otherModel, someModel } from "../support/someModel.ts";
import { asMarkdown, pageOf } from "./pages.ts";

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

function drift(...parameters: readonly string[]): Promise<Run> {
  const program = spawn(process.execPath, ["scripts/drift/main.ts", ...parameters], { cwd: root });
  let out = "";
  let errors = "";
  program.stdout.on("data", (chunk) => {
    out += chunk;
  });
  program.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => {
    program.on("close", (code) => resolve({ code, out, errors }));
  });
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "drift-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("npm run drift", () => {
  it("exits with 0 if nothing differs, and says what it read", async () => {
    for (const [index, model] of [someModel, otherModel].entries()) {
      await writeFile(join(folder, `${index}.md`), writtenPageOf(model));
    }
    const { code, out } = await drift(folder);
    expect(out).toMatch(/^2 pages read: no difference\. \d+ models of the document were not compared/);
    expect(code).toBe(0);
  });

  it("exits with 1 if something differs, and names model, page and line", async () => {
    await writeFile(join(folder, "page.md"), asMarkdown(await pageOf("kling-o1-image-to-video")).replace("1.5x", "2x"));
    await writeFile(join(folder, "notes.md"), "# Notes\n");
    const { code, out } = await drift(folder);
    expect(out).toContain("kling/kling-omni-o1/image-to-video\n  changed");
    expect(out).toMatch(/multiplier of quality pro: the page says 2x, the document 1\.5x\n +page\.md:\d+\n/);
    expect(out).toContain("1 page read: 1 changed.");
    expect(code).toBe(1);
  });

  it.each([
    [["nowhere"], "There is no file or folder nowhere."],
    [["--pause", "x", "."], "It must be 0 to 60 seconds."],
  ])("exits with 2 if it cannot run: %j", async (parameters, said) => {
    const { code, errors } = await drift(...parameters);
    expect(errors).toContain(said);
    expect(errors).not.toMatch(/^ +at /m);
    expect(code).toBe(2);
  });
});
