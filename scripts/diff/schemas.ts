/** What a change of a request's schema means to those who send requests. */
import type { JsonObject } from "../document/json.ts";
import { list, type Members, members } from "../document/json.ts";
import { componentOf, mergeReference } from "../document/references.ts";
import {
  additive,
  breaking,
  type Change,
  compareAssumption,
  compareValue,
  compareWords,
  docs,
  shown,
  shownPair,
  words,
} from "./entry.ts";

/** Keywords that allow less the higher they are, and those that allow more. */
const lowerLimits = new Set(["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"]);
const upperLimits = new Set(["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"]);
/** Looked at by functions of their own. */
const structure = new Set(["properties", "required", "items", "enum", "default"]);

/** A schema with what it refers to. */
export const resolve = ({ components }: JsonObject, value: unknown): Members =>
  mergeReference(members(value), (ref) => members(members(members(components).schemas)[componentOf(ref)]));

function compareEnum(name: string, before: unknown, after: unknown): Change[] {
  if (before === undefined || after === undefined) {
    return compareValue(before, after, {
      added: (values) => breaking(`\`${name}\` takes only ${shown(values)} now.`),
      removed: () => additive(`\`${name}\` is no longer limited to a list of values.`),
      changed: () => breaking(`\`${name}\` takes other values.`),
    });
  }
  const [old, now] = [list(before), list(after)];
  return [
    ...old.filter((value) => !now.includes(value)).map((v) => breaking(`\`${name}\` no longer takes ${shown(v)}.`)),
    ...now.filter((value) => !old.includes(value)).map((v) => additive(`\`${name}\` also takes ${shown(v)}.`)),
  ];
}

/** A request that leaves a parameter out means something else under another default. */
const compareDefault = (name: string, before: unknown, after: unknown): Change[] =>
  compareValue(before, after, {
    added: (value) => additive(`\`${name}\` states its default, ${shown(value)}.`),
    removed: (value) => breaking(`\`${name}\` no longer has the default ${shown(value)}.`),
    changed: (old, now) => breaking(`The default of \`${name}\` is ${shown(now)} instead of ${shown(old)}.`),
  });

function compareLimit(name: string, keyword: string, before: unknown, after: unknown): Change[] {
  const [old, now] = [before, after].map((value) => (typeof value === "number" ? value : undefined));
  return compareValue(old, now, {
    added: (limit) => breaking(`\`${name}\` has a limit now: \`${keyword}\` ${limit}.`),
    removed: (limit) => additive(`\`${name}\` no longer has the limit \`${keyword}\` ${limit}.`),
    changed: (from, to) => {
      const isTighter = upperLimits.has(keyword) ? to < from : to > from;
      return (isTighter ? breaking : additive)(`The \`${keyword}\` of \`${name}\` goes from ${from} to ${to}.`);
    },
  });
}

function compareKeyword(name: string, keyword: string, before: unknown, after: unknown): Change[] {
  if (structure.has(keyword)) return [];
  if (keyword === "examples") return compareWords(`\`${name}\``, before, after, "has other examples");
  if (words.has(keyword)) return compareWords(`The \`${keyword}\` of \`${name}\``, before, after);
  if (lowerLimits.has(keyword) || upperLimits.has(keyword)) return compareLimit(name, keyword, before, after);
  if (keyword === "x-assumption") return compareAssumption(`\`${name}\``, before, after);
  if (keyword === "deprecated") {
    if (Boolean(before) === Boolean(after)) return [];
    return [after ? additive(`\`${name}\` is deprecated.`) : docs(`\`${name}\` is no longer deprecated.`)];
  }
  if (keyword.startsWith("x-")) return compareWords(`The \`${keyword}\` of \`${name}\``, before, after);
  // Whatever else a schema says narrows what it accepts.
  return compareValue(before, after, {
    added: (value) => breaking(`\`${name}\` is narrowed by \`${keyword}\` ${shown(value)}.`),
    removed: (value) => additive(`\`${name}\` is no longer narrowed by \`${keyword}\` ${shown(value)}.`),
    changed: (old, now) => breaking(`The \`${keyword}\` of \`${name}\` goes from ${shownPair(old, now).join(" to ")}.`),
  });
}

/** The parts of two documents that are compared. */
export interface Pair {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

function compareProperties(pair: Pair, path: string, before: Members, after: Members): Change[] {
  const [old, now] = [members(before.properties), members(after.properties)];
  const [needed, needs] = [list(before.required), list(after.required)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => {
    const name = `${path}${key}`;
    if (!(key in now)) return [breaking(`\`${name}\` is gone.`)];
    if (!(key in old)) {
      return [needs.includes(key) ? breaking(`\`${name}\` is new, and required.`) : additive(`\`${name}\` is new.`)];
    }
    const changes = compareSchemas(pair, name, old[key], now[key]);
    if (needs.includes(key) === needed.includes(key)) return changes;
    const flag = needs.includes(key)
      ? breaking(`\`${name}\` is required now.`)
      : additive(`\`${name}\` is optional now.`);
    return [flag, ...changes];
  });
}

/** A list that says nothing of its items takes any. */
function compareItems(pair: Pair, name: string, before: Members, after: Members): Change[] {
  if ("items" in before && "items" in after) return compareSchemas(pair, `${name}[]`, before.items, after.items);
  return compareValue(before.items, after.items, {
    added: () => breaking(`\`${name}\` limits its items now.`),
    removed: () => additive(`\`${name}\` takes any items now.`),
    changed: () => breaking(`\`${name}\` takes other items.`),
  });
}

/**
 * Compares two schemas of requests, with references followed.
 *
 * @param name what the schema is of, as the texts say it, such as `duration`
 * @param path what stands before the names of its properties
 */
export function compareSchemas(pair: Pair, name: string, before: unknown, after: unknown, path = `${name}.`): Change[] {
  const [old, now] = [resolve(pair.before, before), resolve(pair.after, after)];
  const keywords = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [
    ...compareEnum(name, old.enum, now.enum),
    ...compareDefault(name, old.default, now.default),
    ...[...keywords].flatMap((keyword) => compareKeyword(name, keyword, old[keyword], now[keyword])),
    ...compareProperties(pair, path, old, now),
    ...compareItems(pair, name, old, now),
  ];
}
