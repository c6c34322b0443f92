/** What `redocly diff` finds in the operations and shared components, with a stricter rating if its own is too mild. */

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { at, type Json } from "../document/json.ts";
import { methods } from "../document/methods.ts";
import { openSets } from "../document/openSets.ts";
import { list } from "../document/phrases.ts";
import { keysOf } from "../document/pointer.ts";
import { root } from "../document/root.ts";
import type { Document, JsonObject } from "../document/view.ts";
import { installedProgram } from "../program/installedProgram.ts";
import { inTemporaryFolder } from "../program/temporary.ts";
import {
  additive,
  type Bump,
  breaking,
  type Change,
  docs,
  type Entry,
  higher,
  reading,
  shown,
  shownPair,
  words,
} from "./entry.ts";
import { type Found, reportSchema, withoutPairs, withTags } from "./found.ts";
import { namedKeys, nameOf, placeOf, subjectOf } from "./naming.ts";

const run = promisify(execFile);
const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const program = installedProgram(root, "@redocly/cli", "redocly");
const config = file("redocly.yaml");

/** All differences between two bundles, as Redocly reports them. */
const differences = (before: JsonObject, after: JsonObject): Promise<Found[]> =>
  inTemporaryFolder("diff-", async (folder) => {
    const [base, revision] = [join(folder, "base.json"), join(folder, "revision.json")];
    await writeFile(base, JSON.stringify(before));
    await writeFile(revision, JSON.stringify(after));
    const { stdout } = await run(
      process.execPath,
      [program, "diff", base, revision, `--config=${config}`, "--format=json", "--fail-on=none"],
      { env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" }, maxBuffer: 2 ** 28 },
    );
    return withTags(withoutPairs(reportSchema.parse(JSON.parse(stdout)).changes));
  });

/** Models, error codes and keys are compared from the typed view, which knows their prices and facts. */
function isComparedElsewhere({ path, property, base, revision }: Found, owned: ReadonlySet<string>): boolean {
  const at = revision?.pointer ?? base?.pointer ?? "";
  if (/\/schema\/(discriminator|oneOf)\//.test(path)) return true;
  if (/^#\/(security|paths\/[^/]+\/\w+\/security)(\/|$)/.test(path) || property === "security") return true;
  const isWording = property === "description" || property === "x-assumption";
  if (/^#\/components\/schemas\/ErrorCode(\/|$)/.test(at) && !isWording) return true;
  const keys = keysOf(path);
  const [section, , name = ""] = keys;
  if (section === "components" && owned.has(name)) return true;
  // A model's example, which bundling shows at the operation too.
  if (keys.at(-2) === "examples" && owned.has(keys.at(-1) ?? "")) return true;
  return section === "info" && property === "version";
}

const limitsOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** What decides which requests and responses there are: all of it but its words. */
const deciding = new Set(["Schema", "Parameter", "Header", "RequestBody"]);

/** Our own rating of what Redocly takes for words. Undefined where we have none. */
function rating({ path, typeName, kind, property, base, revision }: Found): ((text: string) => Change) | undefined {
  const [old, now] = [base?.value, revision?.value];
  const [section] = keysOf(path);
  // Clients name their types after components.
  if (section === "components" && kind !== "modified") return kind === "removed" ? breaking : additive;
  if (property === "x-assumption") return reading;
  if (property === "default") return old === undefined ? additive : breaking;
  if (property === "enum" && Array.isArray(old) && Array.isArray(now)) {
    return now.some((value) => !old.includes(value)) ? additive : undefined;
  }
  if (path.endsWith("/x-max-bytes")) {
    const [from, to] = [limitsOf(old), limitsOf(now)];
    return from !== undefined && (to === undefined || to < from) ? breaking : additive;
  }
  const isServer = path === "#/servers" || path.startsWith("#/servers/");
  if (isServer && kind !== "added" && property !== "description") return breaking;
  if (property === undefined || words.has(property) || !deciding.has(typeName)) return undefined;
  // Of a header of a webhook. A parameter of an operation is found to be another one.
  return property === "name" ? breaking : additive;
}

const byImpact: Readonly<Record<Bump, (text: string) => Change>> = { major: breaking, minor: additive, patch: docs };

/** Methods that a new path has. */
const withMethods = (value: Json | undefined): string => {
  const names = methods.filter((method) => at(value, method) !== undefined).map((method) => method.toUpperCase());
  return names.length === 0 ? "" : `, with ${list(names)}`;
};

function sentence(found: Found, keys: readonly string[]): string {
  const { kind, typeName, property, verdicts, base, revision } = found;
  const subject = subjectOf(keys);
  if (verdicts.length > 0) {
    const messages = verdicts.map(({ message }) => message).join(" ");
    return subject === "" || messages.includes("`") ? messages : `\`${subject}\`: ${messages}`;
  }
  const value = kind === "removed" ? base?.value : revision?.value;
  const name = property === undefined ? nameOf(typeName, keys, value) : `\`${property}\``;
  const of = property === undefined || subject === "" ? name : `${name} of \`${subject}\``;
  if (kind === "added") return `${of} is new${name === "The path" ? withMethods(value) : ""}.`;
  if (kind === "removed") return `${of} is gone.`;
  return `${of} goes from ${shownPair(base?.value, revision?.value).join(" to ")}.`;
}

/** Where a change is written: in a component that operations share, or on the way that led there. */
function writtenAt({ path, property, base, revision }: Found): string[] {
  const pointer = revision?.pointer ?? base?.pointer ?? path;
  const keys = keysOf(pointer.startsWith("#/components/") ? pointer : path);
  return keys.at(-1) === property ? keys.slice(0, -1) : keys;
}

/** A change in our words, with the higher one of the two ratings. */
function entryOf(found: Found, before: Document, after: Document): Entry {
  const keys = namedKeys((found.kind === "removed" ? before : after).openapi, writtenAt(found));
  const text = sentence(found, keys);
  const [theirs, ours] = [byImpact[found.impact](text), rating(found)?.(text)];
  const change = ours !== undefined && higher(theirs.bump, ours.bump) === ours.bump ? ours : theirs;
  return { ...change, models: [], place: placeOf(keys) };
}

/** Known values that came or went. Redocly does not look into lists of extensions, and no program may rely on them. */
function compareOpenSets(before: Document, after: Document): Entry[] {
  const known = new Map(openSets(before.openapi).map(({ pointer, values }) => [pointer, values]));
  return openSets(after.openapi).flatMap(({ pointer, values }) => {
    const old = known.get(pointer) ?? values;
    const keys = keysOf(pointer);
    const about = { models: [], place: placeOf(keys) };
    const subject = subjectOf(keys);
    const of = subject === "" ? "It" : `\`${subject}\``;
    return [
      ...values.filter((value) => !old.includes(value)).map((value) => additive(`${of} may be ${shown(value)}.`)),
      ...old
        .filter((value) => !values.includes(value))
        .map((value) => docs(`${of} is no longer known to be ${shown(value)}.`)),
    ].map((change) => ({ ...change, ...about }));
  });
}

/** Every change outside of models and error codes. */
export async function compareRest(before: Document, after: Document): Promise<Entry[]> {
  const owned = new Set(
    [...before.models, ...after.models].flatMap(({ component, inputComponent }) => [component, inputComponent]),
  );
  const found = await differences(before.openapi, after.openapi);
  return [
    ...found.filter((one) => !isComparedElsewhere(one, owned)).map((one) => entryOf(one, before, after)),
    ...compareOpenSets(before, after),
  ];
}
