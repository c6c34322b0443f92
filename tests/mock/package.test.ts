/** The mock as others get it: the packed package, unpacked into another project, with the dependencies it declares. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { mockProgram } from "../../scripts/targets/mock-program.ts";
import { bodyFor, document } from "./support.ts";

const run = promisify(execFile);
const modules = "node_modules/pixelbyte-openapi/generated";
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "mock-package-"));
  const made = join(project, modules);
  await mkdir(join(made, "mock"), { recursive: true });
  await writeFile(join(made, "mock/document.json"), JSON.stringify(inject("precompiled")));
  await mockProgram.generate(document, made);
  await writeFile(
    join(project, "node_modules/pixelbyte-openapi/package.json"),
    JSON.stringify({
      name: "pixelbyte-openapi",
      type: "module",
      exports: { "./mock": "./generated/mock-program/index.js" },
    }),
  );
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  // Nothing but what the package declares can be found, besides what these need themselves.
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(project, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, "node_modules", name), link);
  }
});
afterAll(() => rm(project, { recursive: true, force: true }));

async function runs(code: string): Promise<string> {
  await writeFile(join(project, "program.mjs"), code);
  return (await run(process.execPath, ["program.mjs"], { cwd: project })).stdout;
}

describe("the packed mock", () => {
  it("runs a job to its end in a test of another project", async () => {
    const output = await runs(`
      import { startMock } from "pixelbyte-openapi/mock";
      const mock = await startMock({ speed: 1 });
      const headers = { authorization: "Bearer pb_test", "content-type": "application/json" };
      const body = ${JSON.stringify(JSON.stringify(bodyFor(document.models[0]?.slug ?? "")))};
      const submitted = await (await fetch(mock.url + "/v1/jobs/submit", { method: "POST", headers, body })).json();
      await mock.advance("1h");
      const job = await (await fetch(mock.url + "/v1/jobs/" + submitted.jobId, { headers })).json();
      const file = await fetch(job.output);
      const preferred = await fetch(mock.url + "/v1/jobs", { headers: { ...headers, prefer: "code=401" } });
      console.log(job.status, file.status, preferred.status, mock.requests.map(({ method, path, status }) => method + path + status)[0]);
      console.log(JSON.stringify(mock.requests).includes("pb_test"));
      await mock.close();
    `);
    expect(output).toBe("completed 200 401 POST/v1/jobs/submit200\nfalse\n");
  });

  it("is a program too", async () => {
    const { stdout } = await run(process.execPath, [join(project, modules, "mock-program/main.js"), "--help"]);
    expect(stdout).toContain("Usage: pixelbyte-mock");
  });

  it("imports nothing that the package does not declare", async () => {
    const { dependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const folder = join(project, modules, "mock-program");
    const files = (await readdir(folder)).filter((file) => file.endsWith(".js"));
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    const imported = texts.flatMap((text) => [...text.matchAll(/(?:from |import\(|require\()"([^.][^"]*)"/g)]);
    const packages = new Set(
      imported.map(([, name = ""]) =>
        name
          .split("/")
          .slice(0, name.startsWith("@") ? 2 : 1)
          .join("/"),
      ),
    );
    const foreign = [...packages].filter((name) => !name.startsWith("node:") && !(name in dependencies));
    expect(foreign).toEqual([]);
  });
});
