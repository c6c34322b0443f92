/// <reference path="../raw.d.ts" />
/** Programs of guides. tests/portal/guides.test.ts runs each of them. */
import type { Document } from "../../../document/view.ts";
import listPlain from "../samples/guides/list.mjs?raw";
import list from "../samples/guides/list.mts?raw";
import retryPlain from "../samples/guides/retry.mjs?raw";
import retry from "../samples/guides/retry.mts?raw";
import uploadPlain from "../samples/guides/upload.mjs?raw";
import upload from "../samples/guides/upload.mts?raw";
import { featuredModel } from "./featuredModel.ts";
import { fillTemplate } from "./fillTemplate.ts";
import { languageOf, npmClient, type Program } from "./languages.ts";
import { literals } from "./literals.ts";

const sources = {
  list: { typescript: list, javascript: listPlain },
  retry: { typescript: retry, javascript: retryPlain },
  upload: { typescript: upload, javascript: uploadPlain },
} as const;

export type GuideProgramName = keyof typeof sources;

/** One program on the client and by plain HTTP. */
export function guidePrograms(document: Document, name: GuideProgramName): Program[] {
  const { example } = featuredModel(document);
  const values = {
    SERVER: document.serverUrl,
    MODEL: example.model,
    INPUT: literals.javascript(example.input),
    BODY: literals.javascript(example),
  };
  const { typescript, javascript } = sources[name];
  return [
    {
      language: languageOf("typescript"),
      file: `${name}.mts`,
      code: fillTemplate(typescript, values),
      needs: "Node 22.18 or newer, or another runtime that runs TypeScript",
      ...npmClient,
      run: `node ${name}.mts`,
    },
    {
      language: languageOf("javascript"),
      file: `${name}.mjs`,
      code: fillTemplate(javascript, values),
      needs: "Node 18 or newer",
      run: `node ${name}.mjs`,
    },
  ];
}
