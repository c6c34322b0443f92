/** Other clients, which are no dependencies of this project: they are installed into a cache, once. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { root } from "../../document/root.ts";

const packages = { "@fal-ai/client": "1.10.1", "@hey-api/openapi-ts": "0.99.0", typescript: "5.9.3" };
const document = join(root, "generated/openapi.json");

const programs = {
  "fal-js": `import { createFalClient } from "@fal-ai/client";
export const call = (url) => {
  // It knows its own hosts only, so each request is sent to the server under test instead.
  const fal = createFalClient({ credentials: "key", fetch: (_, init) => fetch(url + "/v1/jobs/submit", init) });
  return () => fal.queue.submit("kling/kling-2.6-pro/text-to-video", { input: { prompt: "A dog" } });
};`,
  "hey-api": `import { createClient } from "./generated/client/index.ts";
import { submitJob } from "./generated/sdk.gen.ts";
export const call = (baseUrl) => {
  const client = createClient({ baseUrl, auth: "pb_bench", throwOnError: true });
  const body = { model: "kling/kling-2.6-pro/text-to-video", input: { prompt: "A dog" } };
  return async () => (await submitJob({ client, body })).data;
};`,
};

/** The file of each of the other clients, which exports a caller as `call`. */
export async function otherCallers(cache: string): Promise<[name: string, file: string][]> {
  const folder = join(cache, "clients");
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies: packages }),
  );
  if (!existsSync(join(folder, "node_modules"))) {
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder, stdio: "ignore" });
  }
  const generator = join(folder, "node_modules/.bin/openapi-ts");
  const args = ["-i", document, "-o", join(folder, "generated"), "-p", "@hey-api/client-fetch", "@hey-api/sdk"];
  execFileSync(generator, args, { cwd: folder, stdio: "ignore" });
  return Promise.all(
    Object.entries(programs).map(async ([name, source]): Promise<[string, string]> => {
      const input = join(folder, `${name}.js`);
      const file = join(folder, `${name}.bundle.js`);
      await writeFile(input, source);
      const bundle = await rolldown({ input, platform: "node", logLevel: "silent" });
      await bundle.write({ file, format: "esm" });
      await bundle.close();
      return [name, file];
    }),
  );
}
