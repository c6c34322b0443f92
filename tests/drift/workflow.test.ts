/** What the weekly workflow reports: its step as it stands, for sites on this machine. */
import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../../scripts/document/root.ts";
import { asMarkdown, pageOf } from "./pages.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "drift-workflow-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the step for a site. Returns the report, and what the next step is told. */
async function compare(respond: RequestListener): Promise<{ report: string; environment: string }> {
  const site = createServer(respond);
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  try {
    const address = site.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { jobs } = parse(await readFile(join(root, ".github/workflows/drift.yml"), "utf8"));
    const { run } = jobs.compare.steps.find(({ name }: { name?: string }) => name === "Compare");
    const script = run.replace(/https:\/\/\S+\/docs/, `--pause 0 http://127.0.0.1:${port}/docs`);
    expect(script).not.toBe(run);
    // npm, in the folder in which the step leaves its report.
    const npm = `#!/bin/sh\nshift 4\ncd "${root}"\nexec "${process.execPath}" scripts/drift/main.ts "$@"\n`;
    await writeFile(join(folder, "npm"), npm);
    await chmod(join(folder, "npm"), 0o755);
    const [told, summary] = [join(folder, "environment"), join(folder, "summary.md")];
    await writeFile(told, "");
    await promisify(execFile)("bash", ["-e", "-c", script], {
      cwd: folder,
      env: {
        ...process.env,
        PATH: `${folder}${delimiter}${process.env.PATH}`,
        GITHUB_ENV: told,
        GITHUB_STEP_SUMMARY: summary,
      },
    });
    const report = await readFile(join(folder, "report.md"), "utf8");
    expect(await readFile(summary, "utf8")).toBe(report);
    return { report, environment: await readFile(told, "utf8") };
  } finally {
    site.closeAllConnections();
    site.close();
  }
}

describe.skipIf(process.platform === "win32")("the weekly comparison", () => {
  it("reports what differs", async () => {
    const page = asMarkdown(await pageOf("kling-o1-image-to-video")).replace("1.5x", "2x");
    const { report, environment } = await compare(({ url }, response) => {
      response.end(url?.endsWith("llms.txt") ? "- [O1](/docs/models/o1.md)\n" : page);
    });
    expect(report).toContain("multiplier of quality pro: the page says 2x, the document 1.5x");
    expect(environment).toBe("differs=1\n");
  });

  it("reports a site that cannot be read, instead of an empty report", async () => {
    const { report, environment } = await compare((_, response) => response.writeHead(503).end());
    expect(report).toMatch(/^```\n[\s\S]*llms\.txt cannot be read: status 503[\s\S]*\n```\n$/);
    expect(environment).toBe("differs=2\n");
  });
});
