import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { installPackedClient, type Project } from "../support/packedClient.ts";

const run = promisify(execFile);

let project: Project;
let mock: RunningMock;
beforeAll(async () => {
  [project, mock] = await Promise.all([installPackedClient(), startMock({ port: 0 })]);
});
afterAll(async () => {
  await mock?.close();
  await project?.remove();
});

/** Runs a program of the user's project and gives what it prints, as JSON. */
async function runInProject(source: string, environment: Record<string, string> = {}): Promise<unknown> {
  const file = join(project.folder, "program.mjs");
  await writeFile(file, `import { createClient } from "pixelbyte-client";\n${source}`);
  const { stdout } = await run(process.execPath, [file], { env: { PATH: process.env.PATH, ...environment } });
  return JSON.parse(stdout);
}

/** A server that answers with the Authorization header that it was sent. */
async function withEcho<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ authorization: request.headers.authorization }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  try {
    if (address === null || typeof address === "string") throw new Error("no port");
    return await work(`http://127.0.0.1:${address.port}`);
  } finally {
    server.close();
  }
}

describe("the installed client", () => {
  it("submits a job and reads its cost", async () => {
    const answer = await runInProject(`
      const client = createClient({ apiKey: "pb_test", baseUrl: "${mock.url}" });
      const { data } = await client.POST("/v1/jobs/submit", {
        body: { model: "kling/kling-2.6-pro/text-to-video", input: { prompt: "A dog", has_sound: "true" } },
      });
      console.log(JSON.stringify(data));`);
    expect(answer).toMatchObject({ status: "pending", costMicroCents: 700_000 });
  });

  it("gives an error as data, with its code", async () => {
    const answer = await runInProject(`
      const client = createClient({ apiKey: "pb_test", baseUrl: "${mock.url}" });
      const { error, response } = await client.POST("/v1/jobs/submit", {
        body: { model: "kling/kling-2.6-pro/text-to-video", input: {} },
      });
      console.log(JSON.stringify({ status: response.status, code: error.error.code }));`);
    expect(answer).toEqual({ status: 400, code: "INVALID_INPUT" });
  });

  it("sends the key as a bearer token, also after a request changed the headers", async () => {
    const answer = await withEcho((url) =>
      runInProject(`
        const client = createClient({ apiKey: "pb_secret", baseUrl: "${url}" });
        const { data } = await client.GET("/v1/jobs", { headers: { "x-trace": "1" } });
        console.log(JSON.stringify(data));`),
    );
    expect(answer).toEqual({ authorization: "Bearer pb_secret" });
  });

  it("reads the key from PIXELBYTE_API_KEY when none is given", async () => {
    const answer = await withEcho((url) =>
      runInProject(
        `
        const { data } = await createClient({ baseUrl: "${url}" }).GET("/v1/jobs");
        console.log(JSON.stringify(data));`,
        { PIXELBYTE_API_KEY: "pb_from_environment" },
      ),
    );
    expect(answer).toEqual({ authorization: "Bearer pb_from_environment" });
  });

  it("says how to give a key when there is none", async () => {
    const answer = await runInProject(`
      try { createClient(); } catch (error) { console.log(JSON.stringify({ name: error.name, message: error.message })); }`);
    expect(answer).toEqual({
      name: "MissingApiKeyError",
      message: "No API key. Pass createClient({ apiKey }) or set the environment variable PIXELBYTE_API_KEY.",
    });
  });
});
