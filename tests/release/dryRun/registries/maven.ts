import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../../scripts/clients/tools/run.ts";
import { json, type LocalRegistry, notFound } from "../../../support/registry/registry.ts";

/** What Maven Central demands of the files of a version; each with a signature. */
const demanded = [".pom", ".jar", "-sources.jar", "-javadoc.jar"];
const elements = ["name", "description", "url", "licenses", "developers", "scm"];

/** What is wrong with a version, by the rules of Maven Central. */
async function faultsOf(folder: string, gpg: NodeJS.ProcessEnv): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  const pom = files.find((file) => file.endsWith(".pom"));
  if (pom === undefined) return ["there is no pom"];
  const base = pom.slice(0, -".pom".length);
  const needed = demanded.flatMap((end) => [`${base}${end}`, `${base}${end}.asc`, `${base}${end}.sha1`]);
  const text = await readFile(join(folder, pom), "utf8");
  const faults = [
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...elements.filter((name) => !text.includes(`<${name}>`)).map((name) => `the pom has no ${name}`),
  ];
  for (const file of files.filter((one) => one.endsWith(".asc"))) {
    const env = Object.fromEntries(
      Object.entries(gpg).filter((pair): pair is [string, string] => pair[1] !== undefined),
    );
    await run("gpg", ["--batch", "--verify", file, file.slice(0, -".asc".length)], { cwd: folder, env }).catch(() =>
      faults.push(`${file} is no signature`),
    );
  }
  return faults;
}

/**
 * Maven Central's Publisher API, and a `file://` repository with what it has accepted.
 *
 * @param gpg the environment in which the key of the signatures is known
 */
export function mavenCentral(folder: string, gpg: NodeJS.ProcessEnv): LocalRegistry {
  const states: object[] = [];
  return async ({ path, body, contentType }) => {
    if (path.startsWith("/api/v1/publisher/upload")) {
      const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
      const bundle = form.get("bundle");
      if (!(bundle instanceof Blob)) return { status: 400, body: "no bundle" };
      const staging = join(folder, `.staging-${states.length}`);
      await mkdir(staging, { recursive: true });
      await writeFile(join(folder, "bundle.zip"), Buffer.from(await bundle.arrayBuffer()));
      await run("jar", ["--extract", "--file", join(folder, "bundle.zip")], { cwd: staging });
      const faults = await faultsOf(staging, gpg);
      if (faults.length === 0) await run("cp", ["-r", `${staging}/.`, join(folder, "repository")], { cwd: folder });
      states.push({ deploymentState: faults.length === 0 ? "PUBLISHED" : "FAILED", errors: faults });
      return { status: 201, body: String(states.length - 1) };
    }
    const [, deployment] = /^\/api\/v1\/publisher\/status\?id=(\d+)$/.exec(path) ?? [];
    if (deployment !== undefined) return json(states[Number(deployment)]);
    const file = await readFile(join(folder, "repository", path)).catch(() => undefined);
    return file === undefined ? notFound : { status: 200, body: file };
  };
}
