import { globSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "../document/root.ts";

/** What is changed: what decides about prices, requests and ratings. */
const mutated = ["scripts/document", "scripts/diff", "scripts/mock"];

const unix = (path: string): string => path.replaceAll("\\", "/");

/** What a product is assembled from, and pictures: nothing decides there. */
const isCode = (folder: string): boolean => !/\/(package|media)$/.test(folder);

const foldersIn = (folder: string): string[] =>
  [...new Set(globSync(`${folder}/*/**/*.ts`, { cwd: root }).map((file) => unix(dirname(file))))]
    .filter((found) => found.split("/").length === 3 && isCode(found))
    .sort();

/** The folders whose turn comes, one after the other. Each folder in one of them has a turn of its own. */
export const folders: readonly string[] = [...mutated, ...mutated.flatMap(foldersIn)];

/** What is tested as a program, in a worker, in a repository of git or with Redis, where Stryker cannot look. */
const elsewhere = /\/(main|program|standardError|diff\/base|prism\/worker|store\/(connect|redis|redisScripts))\.ts$/;

/** The files of a folder that are changed, without those of folders in it that have their own turn. */
export const filesOf = (folder: string): string[] =>
  globSync(`${folder}/${mutated.includes(folder) ? "*" : "**/*"}.ts`, { cwd: root })
    .map(unix)
    .filter((file) => !elsewhere.test(file) && !file.includes("/package/"))
    .sort();

/** Where tests are that reach the code of a folder, in their own process. */
export function testsOf(folder: string): string {
  if (folder.startsWith("scripts/document")) return "tests/{document,diff,mock}";
  return folder === "scripts/diff" ? "tests/{diff,impact}" : "tests/mock";
}

/** All folders, beginning with the one whose turn it is in a week. */
export function inTurn(week: number): string[] {
  const first = week % folders.length;
  return [...folders.slice(first), ...folders.slice(0, first)];
}
