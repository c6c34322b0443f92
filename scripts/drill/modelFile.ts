/** Edits of a model's file, as a person makes them. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Document as YamlDocument } from "yaml";
import { at, type Json, objectOf } from "../document/json.ts";
import { modelFileOf } from "../document/names.ts";
import { staleClaims } from "../document/staleClaims.ts";
import type { Document, Model, Parameter } from "../document/view.ts";
import { inTemporaryFolder } from "../program/temporary.ts";
import type { Hands } from "./hands.ts";
import { pageOf } from "./page.ts";

/** The file of a model, relative to the repository. */
export const fileOf = ({ slug }: Model): string => `openapi/${modelFileOf(slug)}`;

/** A parameter that is a choice of several values, one of them the default. */
export type Choice = Parameter & { readonly values: readonly Json[]; readonly usual: Json };

/** The choices of a model. */
export const choicesOf = ({ parameters }: Model): Choice[] =>
  parameters.flatMap((parameter) => {
    const { enum: values = [], default: usual } = parameter.schema;
    return values.length > 1 && usual !== undefined ? [{ ...parameter, values, usual }] : [];
  });

/** Whether each value is its own multiplier, which the file says with one word. */
const isByValue = (multipliers: Readonly<Record<string, number>> = {}): boolean =>
  Object.entries(multipliers).every(([value, by]) => Number(value) === by);

/** The first choice that decides the price by a table, by its value, or not at all. */
export const choiceBy = (model: Model, by: "table" | "value" | "nothing"): Choice | undefined =>
  choicesOf(model).find(({ multipliers }) =>
    multipliers === undefined ? by === "nothing" : by === (isByValue(multipliers) ? "value" : "table"),
  );

/** What is corrected. */
export interface Corrected {
  readonly document: Document;
  readonly model: Model;
  readonly choice: Choice;
}

/** A choice whose values have changed, and what each multiplies the price by. */
export interface NewChoice {
  readonly values: readonly Json[];
  readonly usual: Json;
  readonly multipliers?: Readonly<Record<string, number>>;
}

/** The shared component that says the same of a parameter. */
const sharedBy = ({ openapi }: Document, said: Readonly<Record<string, unknown>>): string | undefined =>
  Object.entries(objectOf(at(openapi, "components", "schemas"))).find(([, schema]) =>
    ["type", "enum", "default"].every((key) => isDeepStrictEqual(at(schema, key), said[key])),
  )?.[0];

/** The sentences of a description that name no value that is gone, or all it says if each of them does. */
function sentencesLeft(description: string, { values: before }: Choice, { values }: NewChoice): string {
  const gone = before.filter((value) => !values.includes(value)).map((value) => `\`${value}\``);
  const left = description.split(/(?<=\.) /).filter((sentence) => !gone.some((value) => sentence.includes(value)));
  return left.length === 0 ? gone.reduce((text, value) => text.replace(value, "less"), description) : left.join(" ");
}

/** Corrects what the model's description says of the choice. */
function describeAgain(yaml: YamlDocument, { model, choice }: Corrected, { values }: NewChoice): void {
  const valuesOf = (name: string): string[] | undefined => (name === choice.name ? values.map(String) : undefined);
  const corrected = staleClaims(model.description, valuesOf).reduce(
    (text, { words, instead }) => text.replace(words, instead),
    model.description,
  );
  yaml.set("description", corrected);
}

/** Writes a parameter in the model's file: out, or as the shared component that says the same. */
function writeOut(
  yaml: YamlDocument,
  { model, choice, document }: Corrected,
  { values, usual, multipliers }: NewChoice,
): void {
  const { type, description = "" } = choice.schema;
  const said = { type, enum: values, default: usual };
  const shared = sharedBy(document, said);
  const written =
    shared === undefined
      ? {
          type,
          description: sentencesLeft(description.trim(), choice, { values, usual }),
          enum: values,
          default: usual,
        }
      : { $ref: `../../components/schemas/${shared}.yaml` };
  yaml.setIn(["$defs", model.inputComponent, "properties", choice.name], yaml.createNode(written));
  describeAgain(yaml, { model, choice, document }, { values, usual });
  const index = model.price.factors.findIndex(({ parameter }) => parameter === choice.name);
  if (index < 0 || multipliers === undefined) return;
  const table = isByValue(multipliers) ? "value" : multipliers;
  yaml.setIn(["x-pricing", "factors", index, "multipliers"], yaml.createNode(table));
}

/** Corrects a choice in the model's file. */
export const correct = (hands: Hands, corrected: Corrected, change: NewChoice): Promise<void> =>
  hands.editYaml(fileOf(corrected.model), (yaml) => writeOut(yaml, corrected, change));

/** Records the page of a model as it is now, by the command that the guide names. */
export async function recordPage(hands: Hands, { slug }: Model): Promise<void> {
  const { models } = await hands.document();
  const model = models.find((one) => one.slug === slug);
  if (model === undefined) throw new Error(`${slug} is not in the document`);
  await inTemporaryFolder("drill-page-", async (folder) => {
    const page = join(folder, "page.md");
    await writeFile(page, pageOf(model));
    const { code, output } = await hands.type(
      "npm run drift -- --record page.md",
      "scripts/drift/main.ts",
      "--record",
      page,
    );
    if (code !== 0) throw new Error(`npm run drift -- --record failed:\n${output}`);
  });
}

const sessions = ["tests/cli/sessions.test.ts", "tests/mcp/session.test.ts"];
/** The command that the guides name for this. */
export const recordSessions = `npm test -- ${sessions.join(" ")} -u`;

/** Records again what guides show of the command line and of assistants. */
export async function recordShown(hands: Hands): Promise<void> {
  const { code, output } = await hands.type(recordSessions, "scripts/test.ts", ...sessions, "-u");
  if (code !== 0) throw new Error(`${recordSessions} failed:\n${output}`);
}
