/** Rules for coding assistants that write programs for the API, in the forms that they read. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatUsd } from "../../document/formatUsd.ts";
import { costMicroCents, derivedFactors } from "../../document/pricing.ts";
import { refusedCodes } from "../../document/refused.ts";
import type { Document, Model } from "../../document/view.ts";
import { featuredModel } from "../src/lib/featuredModel.ts";
import { fillTemplate } from "../src/lib/fillTemplate.ts";
import { literals } from "../src/lib/literals.ts";

const template = fileURLToPath(new URL("rules.md", import.meta.url));
const name = "pixelbyte";
const description =
  "How to write programs for the PixelByte API of AI video and image models. Says which model to use, what it costs, what may be sent again, and how to test without paying.";

const soundWords = { always: "sound", never: "", optional: "sound optional" };

/** `5-10 s`, or `5, 10 or 15 s` where there are gaps. */
function lengths(seconds: readonly number[]): string {
  const [first = 0] = seconds;
  const last = seconds.at(-1) ?? first;
  const isRange = seconds.length > 2 && last - first === seconds.length - 1;
  return seconds.length === 0 ? "" : `${isRange ? `${first}-${last}` : seconds.join("/")} s`;
}

/** `kling/kling-2.6-pro/text-to-video: $0.35, 5/10 s, sound optional`. */
function modelLine({ slug, price, output, deprecation }: Model): string {
  const cost = formatUsd(costMicroCents(price));
  const isMeasured = derivedFactors(price).length > 0;
  const facts = [
    isMeasured ? `${formatUsd(price.baseCostMicroCents)} per ${price.per}` : cost,
    lengths(output.seconds),
    output.sound && soundWords[output.sound],
    deprecation && `deprecated, use ${deprecation.successor}`,
  ];
  return `- ${slug}: ${facts.filter(Boolean).join(", ")}`;
}

/** The models by what they can do. */
const modelList = (models: readonly Model[]): string =>
  [...Map.groupBy(models, ({ capability }) => capability.title)]
    .map(([title, own]) => [`### ${title}\n`, ...own.map(modelLine)].join("\n"))
    .join("\n\n");

/** The rules themselves. */
async function rulesOf(document: Document): Promise<string> {
  const { example } = featuredModel(document);
  const codes = refusedCodes(document).map((code) => ` and 503 \`${code}\``);
  return `${fillTemplate(await readFile(template, "utf8"), {
    SUMMARY: document.summary,
    SERVER: document.serverUrl,
    REFUSED: codes.join(""),
    MODEL: example.model,
    INPUT: literals.javascript(example.input),
    MODELS: modelList(document.models),
  })}\n`;
}

/** Each form of the rules, by its path. */
export async function assistantRules(document: Document): Promise<Readonly<Record<string, string>>> {
  const rules = await rulesOf(document);
  return {
    "assistants/AGENTS.md": rules,
    "assistants/pixelbyte/SKILL.md": `---\nname: ${name}\ndescription: ${description}\n---\n\n${rules}`,
    "assistants/pixelbyte.mdc": `---\ndescription: ${description}\nglobs:\nalwaysApply: false\n---\n\n${rules}`,
  };
}

/** Writes the rules below a folder. */
export async function writeAssistantRules(document: Document, folder: string): Promise<void> {
  for (const [path, text] of Object.entries(await assistantRules(document))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
