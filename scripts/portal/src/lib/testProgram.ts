/// <reference path="../raw.d.ts" />
import type { Document } from "../../../document/view.ts";
import template from "../samples/testing/job.test.mts?raw";
import { featuredModel } from "./featuredModel.ts";
import { fillTemplate } from "./fillTemplate.ts";
import type { CodeBlock } from "./firstJob.ts";
import { literals } from "./literals.ts";

/** A test that submits a job to a mock of its own. */
export function testProgram(document: Document): CodeBlock {
  const { example } = featuredModel(document);
  const code = fillTemplate(template, { MODEL: example.model, INPUT: literals.javascript(example.input) });
  return { title: "job.test.mts, to run with node --test", code, lang: "ts" };
}
