/** The provider changes a choice of values. */
import type { Json } from "../../document/json.ts";
import type { Model } from "../../document/view.ts";
import { type ModelJob, modelGuide } from "../job.ts";
import {
  type Choice,
  choiceBy,
  correct,
  type NewChoice,
  recordPage,
  recordSessions,
  recordShown,
} from "../modelFile.ts";

const guide = {
  file: modelGuide,
  section: "Correct a price, a default or a value",
  names: { "openapi/models/": "the model's file", "scripts/portal/src/samples/": recordSessions },
};

const titles = {
  table: "the choice decides its price by a table",
  value: "the choice is what its price is paid for",
  nothing: "the choice does not decide its price",
} as const;
export type By = keyof typeof titles;

/** The value of a choice that its example does not use and that is not the default. */
const spare = ({ name, values, usual }: Choice, { example }: Model): Json | undefined =>
  values.find((value) => value !== usual && value !== example.input[name]);

/** A value that a choice does not have: a number beyond the highest, or a word. */
function unusedValue({ values }: Choice): Json {
  const numbers = values.map(Number);
  if (numbers.some(Number.isNaN)) return "drill";
  const next = Math.max(...numbers) + 5;
  return typeof values[0] === "string" ? String(next) : next;
}

/** What becomes of a choice of a model; undefined if it has no value for that. */
export type ChangeChoice = (choice: Choice, model: Model) => NewChoice | undefined;

export const anotherDefault: ChangeChoice = (choice, model) => {
  const usual = spare(choice, model);
  return usual === undefined ? undefined : { values: choice.values, usual };
};

export const oneValueMore: ChangeChoice = (choice) => {
  const { values, usual, multipliers } = choice;
  const added = unusedValue(choice);
  return {
    values: [...values, added],
    usual,
    ...(multipliers && { multipliers: { ...multipliers, [String(added)]: Number(added) } }),
  };
};

export const oneValueLess: ChangeChoice = (choice, model) => {
  const removed = spare(choice, model);
  if (removed === undefined) return undefined;
  const left = Object.entries(choice.multipliers ?? {}).filter(([value]) => value !== String(removed));
  return {
    values: choice.values.filter((value) => value !== removed),
    usual: choice.usual,
    ...(choice.multipliers && { multipliers: Object.fromEntries(left) }),
  };
};

/** The first choice of a model that decides its price in one of these ways and can be changed so, and the change. */
export function changeOf(
  model: Model,
  ways: readonly By[],
  change: ChangeChoice,
): readonly [Choice, NewChoice] | undefined {
  for (const by of ways) {
    const choice = choiceBy(model, by);
    const changed = choice && change(choice, model);
    if (choice && changed) return [choice, changed];
  }
  return undefined;
}

/** A job that corrects a choice, on a model for each way in which it may decide the price. */
function choiceJob(
  work: Pick<ModelJob, "name" | "rated" | "mayRate">,
  ways: readonly By[],
  change: ChangeChoice,
): ModelJob {
  return {
    ...work,
    guide,
    most: 1,
    shapes: ways.map((by) => ({
      title: titles[by],
      fits: (model) => changeOf(model, [by], change) !== undefined,
    })),
    async edit(hands, model, document, shape) {
      const found = changeOf(
        model,
        ways.filter((way) => titles[way] === shape.title),
        change,
      );
      if (found === undefined) throw new Error(`${model.slug} has no such choice`);
      const [choice, changed] = found;
      await correct(hands, { document, model, choice }, changed);
      await recordPage(hands, model);
      await recordShown(hands);
    },
  };
}

export const choiceJobs: readonly ModelJob[] = [
  choiceJob({ name: "default", rated: "breaking" }, ["table", "nothing"], anotherDefault),
  // A value that is paid for by itself brings a price.
  choiceJob({ name: "added-value", rated: "additive", mayRate: "price" }, ["value", "nothing"], oneValueMore),
  choiceJob({ name: "removed-value", rated: "breaking" }, ["table", "nothing"], oneValueLess),
];
