import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { document } from "../support/bundle.ts";
import { dollarsOf } from "../support/costs.ts";
import { installPacked, type Project } from "../support/packedPackage.ts";
import { clientOf } from "./support/client.ts";

const secret = "whsec_1";

let project: Project;
let mock: RunningMock;
let environment: NodeJS.ProcessEnv;
let readme: string[];
beforeAll(async () => {
  [project, mock] = await Promise.all([
    installPacked("pixelbyte-client"),
    startMock({ speed: 1000, maxConcurrent: 3, webhooks: "local", webhookSecret: secret }),
  ]);
  await cp(join(project.installed, "examples"), project.folder, { recursive: true });
  environment = { PATH: process.env.PATH, PIXELBYTE_API_KEY: "pb_test", PIXELBYTE_BASE_URL: mock.url };
  const text = await readFile(join(project.installed, "README.md"), "utf8");
  readme = [...text.matchAll(/```js[^\n]*\n(.*?)```/gs)].map(([, code]) => code ?? "");
});
afterAll(async () => {
  await mock?.close();
  await project?.remove();
});

async function run(file: string, ...args: string[]): Promise<string> {
  const options = { cwd: project.folder, env: environment };
  return (await promisify(execFile)(process.execPath, [file, ...args], options)).stdout;
}

describe("the examples of the package", () => {
  it("are complete, and each of them is run", async () => {
    expect((await readdir(join(project.installed, "examples"))).toSorted()).toEqual([
      "batch.mjs",
      "cost-table.mjs",
      "first-video.mjs",
      "image-to-video.mjs",
      // Tested with create-next-app in tests/platforms/.
      "next-app",
      "webhook-receiver.mjs",
    ]);
  });

  it("first-video prints the URL of the video", async () => {
    expect(await run("first-video.mjs", "A lighthouse")).toMatch(/^http\S+\.mp4\n$/);
  });

  it("image-to-video makes a video of a local file", async () => {
    await writeFile(join(project.folder, "dog.jpg"), "x");
    expect(await run("image-to-video.mjs", "dog.jpg")).toMatch(/^http\S+\.mp4\n$/);
    expect(
      mock
        .requests()
        .map(({ path }) => path)
        .join(),
    ).toContain("/v1/uploads/presign");
  });

  it("batch runs every prompt, three at a time", async () => {
    const before = mock.requests().length;
    const lines = (await run("batch.mjs")).trim().split("\n");
    expect(lines.filter((line) => line.includes(": http"))).toHaveLength(5);
    // The mock takes no more than three at a time: a fourth would have been refused, and submitted again.
    const submits = mock
      .requests()
      .slice(before)
      .filter(({ path }) => path === "/v1/jobs/submit");
    expect(submits).toHaveLength(5);
  });

  it("cost-table shows every model, without a key", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["cost-table.mjs"], {
      cwd: project.folder,
      env: {},
    });
    for (const { slug } of document.models) expect(stdout).toContain(slug);
    expect(stdout).toContain(dollarsOf("kling/kling-2.6-pro/text-to-video", { duration: "10", has_sound: "true" }));
  });

  it("webhook-receiver receives the webhook of a finished job", async () => {
    const receiver = spawn(process.execPath, ["webhook-receiver.mjs"], {
      cwd: project.folder,
      env: { ...environment, PORT: "0", PIXELBYTE_WEBHOOK_SECRET: secret },
    });
    try {
      const [, port] = /"port":(\d+)/.exec(await printed(receiver, "port")) ?? [];
      const job = { prompt: "A dog" };
      const webhookUrl = `http://127.0.0.1:${port}`;
      const { jobId } = await clientOf(mock).jobs.submit("kling/kling-2.6-pro/text-to-video", job, { webhookUrl });
      expect(await printed(receiver, jobId)).toContain(`${jobId} is done`);
    } finally {
      receiver.kill();
    }
  });
});

/** Waits until a program has printed some text, and gives all that it printed. */
function printed(program: ChildProcess, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    program.stdout?.on("data", (chunk) => {
      output += chunk;
      if (output.includes(text)) resolve(output);
    });
    program.stderr?.on("data", (chunk) => reject(new Error(String(chunk))));
  });
}

describe("the README of the package", () => {
  it("begins with an example that runs a job when pasted", async () => {
    await writeFile(join(project.folder, "pasted.mjs"), readme[0] ?? "");
    expect(await run("pasted.mjs")).toMatch(/^http\S+\.mp4\n$/);
  });

  it("has only examples that compile", async () => {
    const folder = join(project.folder, "readme");
    await mkdir(folder);
    const files = readme.map((_, index) => join(folder, `${index}.mjs`));
    await Promise.all(
      files.map(async (file, index) => {
        const code = readme[index] ?? "";
        // Later examples go on with the client of the first one.
        const start =
          code.includes("client.") && !code.includes("createClient")
            ? 'import { createClient } from "pixelbyte-client";\nconst client = createClient();\n'
            : "";
        await writeFile(file, start + code);
      }),
    );
    const program = ts.createProgram(files, {
      allowJs: true,
      checkJs: true,
      noEmit: true,
      strict: true,
      // The declarations themselves are checked in types.test.ts.
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      types: ["node"],
      typeRoots: [join(import.meta.dirname, "../../node_modules/@types")],
    });
    const found = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(files.length).toBeGreaterThan(4);
    expect(found).toEqual([]);
  });
});
