/// <reference path="../raw.d.ts" />
import type { Document } from "../../../document/view.ts";
import template from "../samples/testing/job.test.mts?raw";
import { fill } from "./fill.ts";
import type { Shown } from "./firstJob.ts";
import { leadModel } from "./lead.ts";
import { literals } from "./literals.ts";

/** A test that submits a job to a mock of its own. */
export function testProgram(document: Document): Shown {
  const { example } = leadModel(document);
  const code = fill(template, { MODEL: example.model, INPUT: literals.javascript(example.input) });
  return { title: "job.test.mts, to run with node --test", code, lang: "ts" };
}
