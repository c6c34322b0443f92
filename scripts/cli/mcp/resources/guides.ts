/** Guides in Markdown, from what the document says. */

import { formatUsd } from "../../../document/formatUsd.ts";
import { amount, list } from "../../../document/phrases.ts";
import { costMicroCents } from "../../../document/pricing.ts";
import { errorTable } from "../../../document/sentences.ts";
import type { McpDocument } from "../options.ts";

export interface Guide {
  readonly name: string;
  readonly title: string;
  text(document: McpDocument): string;
}

const prices: Guide = {
  name: "prices",
  title: "What each model costs",
  text: ({ models }) =>
    [
      "A job costs the base cost times a factor for each priced input. The cost is charged when the job is submitted, and refunded if it fails or is cancelled.",
      [
        "| Model | Base cost | With the defaults | Usual time |",
        "|---|---|---|---|",
        ...models.map(
          ({ slug, price, processingSeconds }) =>
            `| \`${slug}\` | ${formatUsd(price.baseCostMicroCents)} per ${price.per} | ${formatUsd(costMicroCents(price))} | ${processingSeconds} s |`,
        ),
      ].join("\n"),
    ].join("\n\n"),
};

const jobs: Guide = {
  name: "jobs",
  title: "Jobs and their states",
  text: ({ jobStates }) => {
    const final = jobStates.filter(({ isFinal }) => isFinal).map(({ name }) => `\`${name}\``);
    const others = jobStates.filter(({ isFinal }) => !isFinal).map(({ name }) => `\`${name}\``);
    const cancellable = jobStates.filter(({ isCancellable }) => isCancellable).map(({ name }) => name);
    return `A job is ${list(others, "or")} until it ends as ${list(final, "or")}. Only a ${list(cancellable, "or")} job can be cancelled. A job that fails or is cancelled is refunded. The API may add states; treat an unknown state as still running.`;
  },
};

const errors: Guide = {
  name: "errors",
  title: "Error codes",
  text: (document) => `Errors of the API, with what to do.\n\n${errorTable(document)}`,
};

const uploads: Guide = {
  name: "uploads",
  title: "Uploads",
  text: ({ maxUploadBytes, uploadLifetime }) => {
    const limits = Object.entries(maxUploadBytes).map(([kind, bytes]) => `- ${kind}: at most ${amount(bytes, "byte")}`);
    return `Inputs take URLs. \`upload_file\` uploads a local file from an allowed folder; its URL works for ${uploadLifetime.fileSeconds / 60} minutes.\n\n${limits.join("\n")}`;
  },
};

export const guides: readonly Guide[] = [prices, jobs, errors, uploads];

/** A guide with its title. */
export const guidePage = (guide: Guide, document: McpDocument): string =>
  `# ${guide.title}\n\n${guide.text(document)}\n`;
