/**
 * What a maintainer writes into the file of each model in the course of a year: lint finds nothing there, and the types
 * that come of it take what the file says. In process, for all models at once: `tests/diff/everyModel.test.ts` has the rest.
 */
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { costSentence } from "../../scripts/document/sentences.ts";
import type { Json, Model } from "../../scripts/document/view.ts";
import { Hands } from "../../scripts/drill/hands.ts";
import {
  anotherDefault,
  type By,
  type ChangeChoice,
  changeOf,
  oneValueLess,
  oneValueMore,
} from "../../scripts/drill/jobs/choices.ts";
import { deprecate, removeModel, successorOf } from "../../scripts/drill/jobs/goodbye.ts";
import { doublePrice } from "../../scripts/drill/jobs/price.ts";
import { correct, fileOf } from "../../scripts/drill/modelFile.ts";
import { inTemporaryFolder } from "../../scripts/program/temporary.ts";
import { typesText } from "../../scripts/targets/types/typesText.ts";
import { findings } from "../document/lint/fixture.ts";
import { document } from "../support/bundle.ts";

const { models } = document;

interface Work {
  /** What becomes of each model. */
  readonly title: string;
  /** Models whose files are edited together: none of them needs another one as it is. */
  readonly rounds: readonly (readonly Model[])[];
  edit(hands: Hands, model: Model): Promise<void>;
  /** A statement that compiles with the types if all is well. */
  readonly usage?: (model: Model) => string;
  /** What the types say in a comment. */
  readonly says?: (model: Model) => string;
}

const typeOf = ({ component }: Model): string => `components["schemas"]["${component}"]`;
const takesExample = (model: Model): string => `({ ...${JSON.stringify(model.example)} }) satisfies ${typeOf(model)};`;

/** The first model of each capability, which is the successor of the others, and the others. */
const rounds = [...Map.groupBy(models, ({ capability }) => capability.id).values()].reduce<[Model[], Model[]]>(
  ([firsts, others], [first = expect.fail(), ...rest]) => [
    [...firsts, first],
    [...others, ...rest],
  ],
  [[], []],
);

/** A model that is not edited with the first of each capability, for one that is the only one of its capability. */
const [, [another = expect.fail("no capability has two models")]] = rounds;

/** A change of a choice, done to each model that has such a choice. */
function choiceWork(
  title: string,
  ways: readonly By[],
  change: ChangeChoice,
  { usage, says }: { usage?: (model: Model, name: string, value: Json) => string; says?: (value: Json) => string },
): Work {
  const found = (model: Model) => changeOf(model, ways, change) ?? expect.fail(`${model.slug} has no such choice`);
  /** The value that this is about: the new default, the added value, or the removed one. */
  const about = (model: Model): Json => {
    const [before, after] = found(model);
    const value =
      after.values.find((one) => !before.values.includes(one)) ??
      before.values.find((one) => !after.values.includes(one));
    return value ?? after.usual;
  };
  return {
    title,
    rounds: [models.filter((model) => changeOf(model, ways, change) !== undefined)],
    async edit(hands, model) {
      const [choice, changed] = found(model);
      await correct(hands, { document, model, choice }, changed);
    },
    usage: (model) => usage?.(model, found(model)[0].name, about(model)) ?? takesExample(model),
    ...(says && { says: (model) => says(about(model)) }),
  };
}

const withValue = ({ example, ...model }: Model, name: string, value: Json): string =>
  takesExample({ ...model, example: { ...example, input: { ...example.input, [name]: value } } });

const works: readonly Work[] = [
  {
    title: "costs twice as much, which lint accepts and the types say",
    rounds: [models],
    edit: doublePrice,
    usage: takesExample,
    says: ({ price, ...model }) =>
      costSentence({ ...model, price: { ...price, baseCostMicroCents: price.baseCostMicroCents * 2 } }),
  },
  choiceWork(
    "gets another default, which lint accepts and the types say",
    ["table", "value", "nothing"],
    anotherDefault,
    {
      says: (value) => `@default ${JSON.stringify(value)}`,
    },
  ),
  choiceWork("gets one more value, which lint accepts and the types take", ["value", "nothing"], oneValueMore, {
    usage: withValue,
  }),
  choiceWork("loses a value, which lint accepts and the types refuse", ["table", "value", "nothing"], oneValueLess, {
    usage: (...of) => `// @ts-expect-error It is gone.\n${withValue(...of)}`,
  }),
  {
    title: "is deprecated, which lint accepts and the types say",
    rounds,
    edit: (hands, model) => deprecate(hands, model, (successorOf(model, document) ?? another).slug),
    usage: takesExample,
    says: () => "@deprecated",
  },
  {
    title: "is removed, which lint accepts, and the types no longer have it",
    rounds,
    edit: (hands, model) => removeModel(hands, model),
    usage: (model) => `// @ts-expect-error It is gone.\n${takesExample(model)}`,
  },
];

const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: [] };

/** What the compiler says of each statement, by its number. */
async function compiled(folder: string, types: string, statements: readonly string[]): Promise<string[][]> {
  await writeFile(join(folder, "types.ts"), types);
  const files = statements.map((_, index) => join(folder, `usage-${index}.ts`));
  const head = 'import type { components } from "./types.ts";\n';
  await Promise.all(files.map((file, index) => writeFile(file, `${head}${statements[index]}\n`)));
  const module = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const program = ts.createProgram(files, { ...options, ...module, allowImportingTsExtensions: true });
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => [file?.fileName, ts.flattenDiagnosticMessageText(messageText, "\n")] as const);
  return files.map((name) => messages.filter(([file]) => file === name).map(([, message]) => message));
}

/** What the types say of a model and its inputs, in one line. */
function sectionsOf(types: string, { component, inputComponent }: Model): string {
  const section = (name: string): string =>
    new RegExp(`\\n {8}/\\*\\*(?:(?!\\*/).)*\\*/\\n {8}${name}: \\{.*?\\n {8}\\};`, "s").exec(types)?.[0] ?? "";
  return [component, inputComponent]
    .map(section)
    .join("")
    .replaceAll(/\n\s*\* ?/g, " ")
    .replaceAll(/\s+/g, " ");
}

interface Result {
  readonly lint: readonly string[];
  readonly errors: readonly string[];
  /** What the types say. */
  readonly told: string;
}

/** Does some work to some models, in one copy of the document. */
const done = ({ edit, usage = takesExample }: Work, edited: readonly Model[]): Promise<Map<string, Result>> =>
  inTemporaryFolder("every-file-", async (folder) => {
    await cp(join(root, "openapi"), join(folder, "openapi"), { recursive: true });
    const hands = new Hands(folder);
    for (const model of edited) await edit(hands, model);
    const found = await findings(join(folder, "openapi/openapi.yaml"));
    const types = await typesText(await hands.document());
    const errors = await compiled(folder, types, edited.map(usage));
    return new Map(
      edited.map((model, index) => {
        const lint = found
          .filter(({ at }) => `openapi/${at}`.startsWith(`${fileOf(model)}:`))
          .map(({ rule, message }) => `${rule}: ${message}`);
        return [model.slug, { lint, errors: errors[index] ?? [], told: sectionsOf(types, model) }];
      }),
    );
  });

describe.each(works)("$title", (work) => {
  const { title, says } = work;
  for (const edited of work.rounds) {
    let results: Promise<Map<string, Result>> | undefined;
    describe.each(edited.map((model) => [model.slug, model] as const))("%s", (slug, model) => {
      it(title, async () => {
        results ??= done(work, edited);
        const { lint, errors, told } = (await results).get(slug) ?? expect.fail(slug);
        expect(lint).toEqual([]);
        expect(errors).toEqual([]);
        if (says) expect(told).toContain(says(model));
      });
    });
  }
});
