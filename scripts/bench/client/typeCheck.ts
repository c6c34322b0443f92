/** How long the compiler takes for a caller, with few and with many models. */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDocument } from "../../document/load.ts";
import { viewDocument } from "../../document/view.ts";
import { client } from "../../targets/client.ts";
import { types } from "../../targets/types.ts";
import { documentOf } from "../mock/documents.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const tsc = join(root, "node_modules/typescript/bin/tsc");
const sizes = [5, 500] as const;

const caller = `import { createClient, isPixelByteError } from "../generated/client/dist/index.js";
const client = createClient();
try {
  const job = await client.run("kling/kling-2.6-pro/text-to-video", { prompt: "A dog", duration: "10" });
  console.log(job.output);
  await client.jobs.submit("kling/kling-3.0-standard/image-to-video", { prompt: "A dog", image_url: job.output });
} catch (error) {
  if (isPixelByteError(error) && error.code === "INSUFFICIENT_BALANCE") console.log(error.status);
}
`;
const options = {
  strict: true,
  target: "es2022",
  module: "nodenext",
  types: [],
  noEmit: true,
  // As in most projects.
  skipLibCheck: true,
};

/** Makes the client for so many models, and a program that calls it. */
async function projectOf(staging: string, size: number): Promise<string> {
  const folder = join(staging, String(size));
  const out = join(folder, "generated");
  await mkdir(join(folder, "caller"), { recursive: true });
  await mkdir(out);
  const document = viewDocument(documentOf(await loadDocument(), size).bundle);
  await types.generate(document, out);
  await client.generate(document, out);
  await writeFile(join(folder, "caller/caller.mts"), caller);
  await writeFile(join(folder, "caller/tsconfig.json"), JSON.stringify({ compilerOptions: options }));
  return join(folder, "caller");
}

/** What the compiler says of its work. */
function check(project: string): { readonly seconds: number; readonly instantiations: number } {
  const report = execFileSync(process.execPath, [tsc, "-p", project, "--extendedDiagnostics"], { encoding: "utf8" });
  const figure = (name: string): number => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(report)?.[1]);
  return { seconds: figure("Total time"), instantiations: figure("Instantiations") };
}

/** Prints the time of the compiler, the least of several runs that take turns. */
export async function typeCheck(rounds: number): Promise<void> {
  // Inside the repository, as the build does it, so that packages are found.
  const staging = await mkdtemp(join(root, ".staging-"));
  const results = new Map<number, ReturnType<typeof check>[]>();
  try {
    const projects = await Promise.all(sizes.map(async (size) => ({ size, project: await projectOf(staging, size) })));
    for (let round = 0; round < rounds; round += 1) {
      for (const { size, project } of projects) results.set(size, [...(results.get(size) ?? []), check(project)]);
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  const least = sizes.map((size) => Math.min(...(results.get(size) ?? []).map(({ seconds }) => seconds)));
  console.log(`${"type-checking a caller".padEnd(24)}${"seconds".padStart(9)}${"instantiations".padStart(16)}`);
  sizes.forEach((size, index) => {
    const work = results.get(size)?.[0]?.instantiations;
    console.log(`${`${size} models`.padEnd(24)}${least[index]?.toFixed(2).padStart(9)}${String(work).padStart(16)}`);
  });
  const ratio = (least[1] ?? 0) / (least[0] ?? 1);
  console.log(`${sizes[1]} models take ${ratio.toFixed(2)}x the time of ${sizes[0]}; 1.5x at most is wanted.`);
}
