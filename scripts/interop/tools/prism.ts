import { spawn } from "node:child_process";
import { join } from "node:path";
import packageJson from "../../../package.json" with { type: "json" };
import { root } from "../../document/root.ts";
import { installedProgram } from "../../program/installedProgram.ts";
import { freePort } from "../freePort.ts";
import { rightRequests, wrongRequests } from "../requests.ts";
import { type ForeignTool, inOrder } from "../tool.ts";

const version = packageJson.devDependencies["@stoplight/prism-cli"];

/** @returns the status of the response to a request that submits a job */
async function submit(url: string, request: unknown): Promise<number> {
  const headers = { authorization: "Bearer pb_test", "content-type": "application/json" };
  return (await fetch(`${url}/v1/jobs/submit`, { method: "POST", headers, body: JSON.stringify(request) })).status;
}

export const prism: ForeignTool = {
  name: "prism",
  title: "Stock Prism",
  kind: "mock server",
  version,
  view: "mock/prism.yaml",
  note: "It does not know `discriminator`, so it is given a document made for it.",
  async run({ views, folder }) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const args = ["mock", "--port", String(port), join(views, "mock/prism.yaml")];
    const server = spawn(process.execPath, [installedProgram(root, "@stoplight/prism-cli", "prism"), ...args], {
      cwd: folder,
    });
    const listening = new Promise<void>((resolve, reject) => {
      let output = "";
      for (const stream of [server.stdout, server.stderr]) {
        stream.on("data", (chunk) => {
          output += chunk;
          if (output.includes("Prism is listening")) resolve();
        });
      }
      server.once("exit", () => reject(new Error(output)));
    });
    const expectAll = async (requests: readonly unknown[], isExpected: (status: number) => boolean): Promise<void> => {
      for (const request of requests) {
        const status = await submit(url, request);
        if (!isExpected(status)) throw new Error(`${status} for ${JSON.stringify(request)}`);
      }
    };
    try {
      return await inOrder([
        ["starts", () => listening],
        ["accepts jobs", () => expectAll(rightRequests, (status) => status === 200)],
        ["refuses wrong requests", () => expectAll(wrongRequests, (status) => status === 422)],
      ]);
    } finally {
      server.removeAllListeners("exit").kill();
    }
  },
};
