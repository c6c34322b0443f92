/// <reference path="../raw.d.ts" />
/** The program of the guide about the AI SDK. tests/ai-sdk/guide.thorough.test.ts runs it. */
import { costMicroCents } from "../../../document/pricing.ts";
import type { Document, Model } from "../../../document/view.ts";
import template from "../samples/ai-sdk/video.mts?raw";
import { fillTemplate } from "./fillTemplate.ts";
import { languageOf, type Program } from "./languages.ts";

const seconds = 10;
const shape = "9:16";

/** What a vertical video of ten seconds with sound costs. */
export const verticalCost = ({ price, output }: Model): number =>
  costMicroCents(price, { duration: String(seconds), ...(output.soundInput && { [output.soundInput]: "true" }) });

const isVertical = ({ output }: Model): boolean =>
  output.sound === "optional" && output.seconds.includes(seconds) && output.aspectRatios.includes(shape);

/**
 * The cheapest model that makes one from an image. If a document has none, the cheapest that makes anything from an image,
 * or anything: the AI SDK warns of what it lacks.
 */
export function verticalModel({ models }: Document): Model {
  const current = models.filter(({ deprecation }) => deprecation === undefined);
  const fromImage = current.filter(({ capability }) => capability.id === "image-to-video");
  const fitting = [fromImage.filter(isVertical), fromImage, current, models].find(({ length }) => length > 0) ?? [];
  const [cheapest] = fitting.toSorted((left, right) => verticalCost(left) - verticalCost(right));
  if (cheapest === undefined) throw new Error("The document has no models");
  return cheapest;
}

/** The program, and how it is run. */
export function aiSdkProgram(document: Document): Program {
  return {
    language: languageOf("typescript"),
    file: "video.mts",
    code: fillTemplate(template, { MODEL: verticalModel(document).slug }),
    needs: "Node 22.18 or newer, and a picture `photo.png`",
    install: "npm install pixelbyte-ai-sdk-provider ai",
    run: "node video.mts",
  };
}

/** What the program prints. The ids are of one run, and the rest of every one. */
export const printedBy = (document: Document): string =>
  [
    "video/mp4 [",
    "  {",
    "    jobId: 'job_86325d039035',",
    `    costMicroCents: ${verticalCost(verticalModel(document))},`,
    "    requestId: 'req_e5ef374e7075'",
    "  }",
    "]",
  ].join("\n");
