/** What changed in the models of the document. */

import type { Deprecation } from "../document/extensions.ts";
import { formatUsd } from "../document/formatUsd.ts";
import { members } from "../document/json.ts";
import { costMicroCents } from "../document/pricing.ts";
import { outputSentence } from "../document/sentences.ts";
import type { Document, Model } from "../document/view.ts";
import {
  additive,
  breaking,
  type Change,
  compareAssumption,
  compareValue,
  compareWords,
  docs,
  type Entry,
  price,
  reading,
} from "./entry.ts";
import { comparePrices } from "./prices.ts";
import { compareSchemas, type Pair } from "./schemas.ts";

const schemaOf = (openapi: Document["openapi"], component: string): unknown =>
  members(members(openapi.components).schemas)[component];

const until = ({ since, sunset, successor }: Deprecation): string =>
  `deprecated since ${since}${sunset === undefined ? "" : `, and stops working on ${sunset}`}; its successor is ${successor}`;

/** What a request holds besides the input and the slug itself: the parts that all models share. */
function compareEnvelope(pair: Pair, before: Model, after: Model): Change[] {
  const [old, now] = [schemaOf(pair.before, before.component), schemaOf(pair.after, after.component)].map((schema) => {
    const { model, input, ...shared } = members(members(schema).properties);
    const { required, additionalProperties } = members(schema);
    return { properties: shared, required, additionalProperties };
  });
  return compareSchemas(pair, "request", old, now, "");
}

/** What is said of the result of a job. A parameter that decides it is compared as such. */
function compareOutput(pair: Pair, before: Model, after: Model): Change[] {
  const stated = (openapi: Document["openapi"], model: Model): unknown =>
    members(schemaOf(openapi, model.component))["x-output"];
  const told = reading(`The result is described differently: ${outputSentence(after)}`);
  return compareValue(stated(pair.before, before), stated(pair.after, after), {
    added: () => told,
    removed: () => told,
    changed: () => told,
  });
}

function compareModel(pair: Pair, before: Model, after: Model): Change[] {
  const fact = (name: string, from: unknown, to: unknown): Change[] =>
    from === to ? [] : [docs(`${name} is ${to} instead of ${from}.`)];
  return [
    ...compareValue(before.deprecation, after.deprecation, {
      added: (deprecation) => additive(`The model is ${until(deprecation)}.`),
      removed: () => docs("The model is no longer deprecated."),
      changed: (_, deprecation) => additive(`The model is ${until(deprecation)}.`),
    }),
    ...compareSchemas(
      pair,
      "input",
      schemaOf(pair.before, before.inputComponent),
      schemaOf(pair.after, after.inputComponent),
      "",
    ),
    ...compareEnvelope(pair, before, after),
    ...comparePrices(before.price, after.price),
    ...compareOutput(pair, before, after),
    ...compareAssumption("The model", before.assumption, after.assumption),
    ...fact("The usual processing time in seconds", before.processingSeconds, after.processingSeconds),
    ...fact("The display name", before.displayName, after.displayName),
    ...fact("The provider", before.provider, after.provider),
    ...fact("The capability", before.capability.id, after.capability.id),
    ...compareWords("The description", before.description, after.description),
    ...compareWords("The model", before.example, after.example, "has another example"),
    ...(before.component === after.component
      ? []
      : [breaking(`The type of the request is now called ${after.component} instead of ${before.component}.`)]),
  ];
}

/** Changes that are the same for several models become one entry. */
function gathered(changes: readonly (readonly [slug: string, change: Change])[]): Entry[] {
  return [...Map.groupBy(changes, ([, { kind, bump, text }]) => `${kind} ${bump} ${text}`).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first[1], models: same.map(([slug]) => slug), place: "" }];
  });
}

/** Every change of a model: of its input, of its price, and of what is said about it. */
export function compareModels(before: Document, after: Document): Entry[] {
  const pair: Pair = { before: before.openapi, after: after.openapi };
  const old = new Map(before.models.map((model) => [model.slug, model]));
  const now = new Map(after.models.map((model) => [model.slug, model]));
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((slug) => {
    const [from, to] = [old.get(slug), now.get(slug)];
    const found =
      to === undefined
        ? [breaking("The model was removed.")]
        : from === undefined
          ? [
              additive("The model is new."),
              price(`A job with the defaults costs ${formatUsd(costMicroCents(to.price))}.`),
            ]
          : compareModel(pair, from, to);
    return found.map((change) => [slug, change] as const);
  });
  return gathered(changes);
}
