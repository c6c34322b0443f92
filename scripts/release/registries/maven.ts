import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ReleasedPackage } from "../released.ts";
import { addressOf, compared, digestOf, fetchText, type Registry, run } from "./registry.ts";

const central = (): string => addressOf("MAVEN_CENTRAL", "https://central.sonatype.com");
const repository = (): string => addressOf("MAVEN", "https://repo1.maven.org/maven2");

/** Where a version lies in every Maven repository: `app/pixelbyte/pixelbyte-client/1.0.0`. */
function pathOf({ purl, name, version }: ReleasedPackage): string {
  const group = purl.split("/").slice(1, -1).join("/").replaceAll(".", "/");
  return `${group}/${name}/${version}`;
}

const pomOf = (released: ReleasedPackage): string => `${pathOf(released)}/${released.name}-${released.version}.pom`;

/** Signs every file but checksums, as Maven Central demands, with the key that gpg has. */
async function sign(folder: string): Promise<void> {
  const passphrase = process.env.MAVEN_GPG_PASSPHRASE;
  const unlocked = passphrase === undefined ? [] : ["--pinentry-mode", "loopback", "--passphrase", passphrase];
  for (const file of await readdir(folder)) {
    if (/\.(md5|sha\d+|asc)$/.test(file)) continue;
    await run("gpg", ["--batch", "--yes", "--armor", "--detach-sign", ...unlocked, file], { cwd: folder });
  }
}

const authorization = (): { authorization: string } => {
  const { MAVEN_CENTRAL_USERNAME = "", MAVEN_CENTRAL_PASSWORD = "" } = process.env;
  const token = Buffer.from(`${MAVEN_CENTRAL_USERNAME}:${MAVEN_CENTRAL_PASSWORD}`).toString("base64");
  return { authorization: `Bearer ${token}` };
};

async function post(path: string, body?: FormData): Promise<string> {
  const request = { method: "POST", headers: authorization(), ...(body ? { body } : {}) };
  const response = await fetch(`${central()}/api/v1/publisher/${path}`, request);
  const text = await response.text();
  if (!response.ok) throw new Error(`Maven Central responded with ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

/** Waits for Maven Central to have checked a deployment: ten seconds between looks, half an hour at most. */
async function checked(deployment: string): Promise<void> {
  for (let look = 0; look < 180; look += 1) {
    const text = await post(`status?id=${encodeURIComponent(deployment)}`);
    const { deploymentState } = JSON.parse(text);
    if (["PUBLISHING", "PUBLISHED"].includes(deploymentState)) return;
    if (deploymentState === "FAILED") throw new Error(`Maven Central refused the deployment: ${text.slice(0, 2000)}`);
    await pause(10_000);
  }
  throw new Error(`Maven Central has not checked deployment ${deployment} for half an hour`);
}

/** Maven Central, by its Publisher API: a zip of the signed files as they lie in a repository. */
export const maven: Registry = {
  title: "Maven Central",
  tools: [
    ["gpg", "--version"],
    ["jar", "--version"],
  ],
  async isPublished(released, { folder }) {
    const pom = join(folder, released.artifacts, pomOf(released));
    const response = await fetchText(`${repository()}/${pomOf(released)}.sha1`);
    return compared(response, await digestOf(pom, "sha1"));
  },
  async publish(released, { folder }) {
    const work = await mkdtemp(join(tmpdir(), "maven-central-"));
    try {
      const path = pathOf(released);
      const files = join(work, "files", path);
      await cp(join(folder, released.artifacts, path), files, { recursive: true });
      await sign(files);
      const bundle = join(work, "bundle.zip");
      await run("jar", ["--create", "--no-manifest", "--file", bundle, "-C", join(work, "files"), "."], { cwd: work });
      const form = new FormData();
      form.append("bundle", new Blob([await readFile(bundle)]), "bundle.zip");
      await checked((await post("upload?publishingType=AUTOMATIC", form)).trim());
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  },
};
