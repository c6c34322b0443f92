/** Scalar's mock server, which is no dependency of this project: it is installed into a cache, once. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const packages = { "@scalar/mock-server": "0.14.4", "@hono/node-server": "1.19.5" };

const program = `import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { createMockServer } from "@scalar/mock-server";
const [port, file] = process.argv.slice(2);
const app = await createMockServer({ document: JSON.parse(readFileSync(file, "utf8")) });
serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
`;

/** The program that serves a document with it: `node <program> <port> <file>`. */
export async function scalarProgram(cache: string): Promise<string> {
  const folder = join(cache, "scalar");
  const file = join(folder, "serve.mjs");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
  await writeFile(file, program);
  if (!existsSync(join(folder, "node_modules"))) {
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder, stdio: "ignore" });
  }
  return file;
}
