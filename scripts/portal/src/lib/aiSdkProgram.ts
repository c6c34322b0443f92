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

/** The cheapest model that makes one from an image. */
export function verticalModel({ models }: Document): Model {
  const fitting = models.filter(
    ({ capability, output, deprecation }) =>
      capability.id === "image-to-video" &&
      output.sound === "optional" &&
      output.seconds.includes(seconds) &&
      output.aspectRatios.includes(shape) &&
      deprecation === undefined,
  );
  const [cheapest] = fitting.toSorted((left, right) => verticalCost(left) - verticalCost(right));
  if (cheapest === undefined)
    throw new Error("No model makes a vertical video of ten seconds with sound from an image");
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
