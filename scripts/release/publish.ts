/**
 * `node scripts/release/publish.ts [--check] [registry ...]`: publishes what `npm run release -- pack` has packed, or only
 * looks whether it could. It runs where publishing is allowed, so it imports nothing that npm installs.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { fail } from "../program/fail.ts";
import { registries } from "./registries/index.ts";
import type { Published, Registry } from "./registries/registry.ts";
import { type Release, type ReleasedPackage, readRelease } from "./released.ts";

const typeOf = ({ purl }: ReleasedPackage): string => /^pkg:(\w+)\//.exec(purl)?.[1] ?? "";
const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function options() {
  try {
    return parseArgs({ allowPositionals: true, options: { check: { type: "boolean" }, from: { type: "string" } } });
  } catch (error) {
    console.error(`${words(error)}\nUsage: node scripts/release/publish.ts [--check] [--from folder] [registry ...]`);
    return process.exit(2);
  }
}

const { values, positionals } = options();
for (const name of positionals) {
  if (name in registries) continue;
  console.error(`There is no registry "${name}". There are ${Object.keys(registries).join(", ")}.`);
  process.exit(2);
}

const folder = resolve(values.from ?? "release");

function released(): Release {
  try {
    return readRelease(folder);
  } catch (error) {
    return fail(words(error));
  }
}

const { version, time, packages } = released();
const chosen = packages.filter((one) => positionals.length === 0 || positionals.includes(typeOf(one)));
const registryOf = (one: ReleasedPackage): Registry => registries[typeOf(one)] ?? fail(`Nothing publishes ${one.purl}`);

/** The programs that are not there, in words. */
const missing = new Set(
  (values.check ? [] : chosen.map(registryOf))
    .flatMap(({ title, tools }) => tools.map((tool) => ({ title, tool })))
    .filter(({ tool: [program, probe] }) => spawnSync(program, [probe], { stdio: "ignore" }).status !== 0)
    .map(
      ({ title, tool: [program] }) =>
        `${title} needs ${program}, which is not installed. Install it and run this again.`,
    ),
);
if (missing.size > 0) fail([...missing].join("\n"));

const differs = ({ name }: ReleasedPackage, { title }: Registry): string =>
  `${name} ${version} is on ${title} with other contents. A version is published once only: add a changeset ` +
  "(npx changeset add), raise the version (npm run release), and tag that commit.";

const done: string[] = [];
const failed: string[] = [];

/** Publishes a package unless it is there, and keeps what came of it. */
async function publish(one: ReleasedPackage): Promise<void> {
  const registry = registryOf(one);
  const label = `${registry.title}: ${one.name} ${version}`;
  try {
    const found: Published = await registry.isPublished(one, { folder, time });
    if (found === "different") throw new Error(differs(one, registry));
    if (found === "same") return void done.push(`${label} was there already`);
    if (values.check) return void done.push(`${label} can be published`);
    if (registry.publish === undefined) return void done.push(`${label} is published by an action of the workflow`);
    await registry.publish(one, { folder, time });
    done.push(`${label} is published`);
  } catch (error) {
    failed.push(`${label}: ${words(error)}`);
  }
}

// All of them are tried, also after one has failed, so that little is left to do again.
for (const one of chosen) await publish(one);
for (const line of done) console.log(line);
if (failed.length > 0) {
  console.error(
    [
      `\nNot published, ${failed.length} of ${chosen.length}:`,
      ...failed.map((line) => `  ${line}`),
      "\nMend the cause and run the same again (in the workflow: Re-run failed jobs). What is published is skipped.",
    ].join("\n"),
  );
  process.exitCode = 1;
}
