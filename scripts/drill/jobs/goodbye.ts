/** A model is announced to end, and ends. */
import { componentNameOf, modelFileOf } from "../../document/names.ts";
import type { Document, Model } from "../../document/view.ts";
import { recordFileOf } from "../../drift/index.ts";
import type { Hands } from "../hands.ts";
import { type ModelJob, modelGuide } from "../job.ts";
import { fileOf, recordSessions, recordShown } from "../modelFile.ts";

const section = "Deprecate a model";
const register = "openapi/components/schemas/SubmitJobRequest.yaml";

/** Another model that does the same. */
export const successorOf = (model: Model, { models }: Document): Model | undefined =>
  models.find(
    ({ slug, capability, deprecation }) =>
      slug !== model.slug && capability.id === model.capability.id && deprecation === undefined,
  );

/** Writes into the model's file that it is announced to end, and what to use instead. */
export function deprecate(hands: Hands, model: Model, successor: string): Promise<void> {
  const lines = ["deprecated: true", "x-deprecation:", '  since: "2026-01-31"', `  successor: ${successor}`];
  return hands.edit(fileOf(model), (text) => text.replace("type: object\n", `type: object\n${lines.join("\n")}\n`));
}

export const deprecation: ModelJob = {
  name: "deprecation",
  guide: {
    file: modelGuide,
    section,
    names: { "openapi/models/": "add this to its file", "scripts/portal/src/samples/": recordSessions },
  },
  most: 1,
  rated: "additive",
  shapes: [
    {
      title: "another model does the same",
      fits: (model, document) => model.deprecation === undefined && successorOf(model, document) !== undefined,
    },
    {
      title: "texts, samples and tests name it",
      named: "anywhere",
      fits: ({ slug }, { openapi }) => JSON.stringify(openapi.components).includes(`"examples":["${slug}"`),
    },
  ],
  async edit(hands, model, document) {
    await deprecate(hands, model, successorOf(model, document)?.slug ?? "");
    await recordShown(hands);
  },
};

const former = "\nx-former-models:\n";

/** Names the successor of a removed model, also of those that the removed model had succeeded. */
function succeed(text: string, slug: string, successor: string): string {
  const moved = text.replaceAll(`: ${slug}\n`, `: ${successor}\n`);
  const line = `  ${slug}: ${successor}\n`;
  return moved.includes(former) ? moved.replace(former, `${former}${line}`) : `${moved.trimEnd()}${former}${line}`;
}

/** Takes a model out of the register, which names its successor from then on, if it has one. */
function unregister(hands: Hands, { slug }: Model, successor?: Model): Promise<void> {
  const file = `${componentNameOf(slug)}.yaml`;
  return hands.edit(register, (text) => {
    const left = text
      .split("\n")
      .filter((line) => !line.includes(`/${file}`) && !line.includes(modelFileOf(slug)))
      .join("\n");
    return successor === undefined ? left : succeed(left, slug, successor.slug);
  });
}

/** Removes a model from the document. */
export async function removeModel(hands: Hands, model: Model, successor?: Model): Promise<void> {
  await hands.remove(fileOf(model));
  await unregister(hands, model, successor);
}

export const removal: ModelJob = {
  name: "removal",
  guide: {
    file: modelGuide,
    section,
    names: {
      "openapi/models/": "remove the file",
      [register]: "SubmitJobRequest.yaml",
      "tests/pages/": "its record in `tests/pages/`",
      "scripts/portal/src/samples/": recordSessions,
    },
  },
  // The file, the register and the record.
  most: 3,
  rated: "breaking",
  shapes: [
    {
      title: "nothing names it, and another model does the same",
      named: "nowhere",
      fits: (model, document) => successorOf(model, document) !== undefined,
    },
  ],
  async edit(hands, model, document) {
    await removeModel(hands, model, successorOf(model, document));
    await hands.remove(recordFileOf(model.slug));
    await recordShown(hands);
  },
};
