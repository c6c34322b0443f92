import { join } from "node:path";
import { objectAt } from "../document/json.ts";
import { kindOf, type MediaKind } from "../document/mediaKind.ts";
import type { Document } from "../document/view.ts";
import { modelOptions } from "./ai-sdk/modelOptions.ts";
import { literal, type Module, notice, writeModules } from "./client/module.ts";
import type { Target } from "./target.ts";

/** The types of the data below. */
const types = `/** An option of the AI SDK that a model takes by an input of its own. */
export type OptionName = "prompt" | "aspectRatio" | "resolution" | "duration" | "generateAudio" | "fps" | "seed" | "n";

/** An input that takes the address of a file, or a list of them. */
export interface FileInput {
  readonly name: string;
  readonly media: "image" | "video" | "audio";
  /** The first or the last frame of the video, or something to work from. */
  readonly role: "first" | "last" | "reference";
  readonly isList: boolean;
}

type JsonType = "array" | "boolean" | "integer" | "null" | "number" | "object" | "string";

/** A JSON Schema, without references and descriptions. */
export interface InputSchema {
  readonly type?: JsonType | JsonType[];
  readonly enum?: (string | number | boolean)[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: InputSchema;
  readonly properties?: Record<string, InputSchema>;
  readonly required?: string[];
  readonly additionalProperties?: boolean;
}

/** What the provider for the AI SDK knows of a model. */
export interface ModelOptions {
  readonly kind: "video" | "image";
  /** The model's own inputs, by the option that they take. */
  readonly inputs: { readonly [Option in OptionName]?: string };
  readonly files: readonly FileInput[];
  /** What the result always has. */
  readonly always: {
    readonly aspectRatio?: string;
    readonly resolution?: string;
    readonly duration?: number;
    readonly generateAudio?: boolean;
  };
  /** The schema of the input, without references. */
  readonly schema: InputSchema & { readonly properties: Record<string, InputSchema> };
  /** Since when, until when, and what to use instead. */
  readonly deprecated?: string;
}
`;

/** The capabilities that make one kind of media, as a type. */
const capabilitiesType = (name: string, kind: MediaKind, { models }: Document): string => {
  const ids = new Set(models.map(({ capability }) => capability.id).filter((id) => kindOf(id) === kind));
  return `/** What models that make ${kind}s can do. */\nexport type ${name} = ${[...ids].map(literal).join(" | ")};\n`;
};

function modelsModule(document: Document): Module {
  const { models, openapi, version } = document;
  const entries = models.map((model) => [model.slug, modelOptions(model, document)]);
  const uploadTypes = objectAt(openapi, "components", "schemas", "UploadContentType").enum;
  const text = [
    notice,
    types,
    capabilitiesType("VideoCapability", "video", document),
    capabilitiesType("ImageCapability", "image", document),
    `/** Version of the document and of this package. */\nexport const version: string = ${literal(version)};\n`,
    `/** The media types of files that can be uploaded. */\nexport const uploadTypes: readonly string[] = ${literal(uploadTypes)};\n`,
    `/** Every model, by slug. */\nexport const models: Readonly<Record<string, ModelOptions>> = ${literal(Object.fromEntries(entries))};\n`,
  ];
  return ["models.ts", text.join("\n")];
}

/** What the provider for the AI SDK knows of a document. */
export const aiSdkModules = (document: Document): Module[] => [modelsModule(document)];

/** What the provider for the AI SDK knows of the document, as data. */
export const aiSdkData: Target = {
  name: "ai-sdk-data",
  sources: ["scripts/targets/ai-sdk", "scripts/targets/client", "scripts/targets/comments.ts"],
  outputs: ["ai-sdk-data"],
  inGit: false,
  async generate(document, out) {
    await writeModules(join(out, "ai-sdk-data"), aiSdkModules(document));
  },
};
