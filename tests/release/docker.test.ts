/** What is said and done about containers. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const lines = (file: string): string[] =>
  read(file)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.replace(/^(!?)\/?(.*?)\/?$/, "$1$2"));

const publishing = /(?:\s-p|\s--publish)[\s=]+(\S+)/g;

/** The published ports of every `docker run` in a text. */
const publishedIn = (text: string): string[] =>
  text
    .replaceAll("\\\n", " ")
    .split(/\n|&&/)
    .filter((line) => line.includes("docker run"))
    .flatMap((line) => [...line.matchAll(publishing)].map(([, port = ""]) => port));

it("detects a port that is open to other machines", () => {
  expect(publishedIn("docker run \\\n  -p 4010:4010 --publish=127.0.0.1:1:1 x")).toEqual([
    "4010:4010",
    "127.0.0.1:1:1",
  ]);
});

it("every docker run example is open to this machine only", () => {
  const files = execFileSync("git", ["ls-files", "*.md", "*.mdx", "*.astro", "*Dockerfile", "*.yaml", "*.yml"], {
    cwd: root,
    encoding: "utf8",
  });
  const published = files
    .trim()
    .split("\n")
    .flatMap((file) => publishedIn(read(file)).map((port) => `${file}: ${port}`));
  expect(published.length).toBeGreaterThan(2);
  expect(published.filter((one) => !one.includes(": 127.0.0.1:"))).toEqual([]);
});

it("the image copies only files that git tracks", () => {
  const ignored = lines(".dockerignore").map((line) => line.replace("**/", ""));
  expect(lines(".gitignore").filter((line) => !ignored.includes(line))).toEqual([]);
  expect(ignored).toEqual(expect.arrayContaining([".git", ".env*"]));
});
