/// <reference types="astro/client" />
/** Every page of the portal as Markdown. */
import type { Document, Operation } from "../../../../document/view.ts";
import { featuredModel } from "../featuredModel.ts";
import { submitSample } from "../samples.ts";
import { twinPath } from "./address.ts";
import { guideTwin } from "./guide.ts";
import { blocks, code, fence, list } from "./markdown.ts";
import { modelTwin } from "./model.ts";
import { type Link, modelLinks, modelTitle, priceTable } from "./parts.ts";

/** A page and its twin. */
export interface Twin {
  /** The address of the page, relative to the portal's root. */
  readonly page: string;
  readonly group: "Start" | "Models" | "Guides" | "Reference";
  readonly title: string;
  /** One sentence. */
  readonly about: string;
  readonly markdown: string;
}

const sources = import.meta.glob<string>("../../content/docs/**/*.mdx", {
  eager: true,
  query: "?raw",
  import: "default",
});

const operationTwin = ({ method, path, summary, description, errorCodes }: Operation): string =>
  blocks(
    `## ${summary}`,
    code(`${method.toUpperCase()} ${path}`),
    description.trim(),
    `Errors: ${errorCodes.map(code).join(", ")}`,
  );

/** A twin whose title and description are its first two blocks. */
function twin(page: string, group: Twin["group"], markdown: string): Twin {
  const [title = "", about = ""] = markdown.split("\n\n");
  return { page, group, title: title.replace(/^# /, ""), about: about.replace(/^> /, ""), markdown: `${markdown}\n` };
}

function guides(document: Document, link: Link): Twin[] {
  return Object.entries(sources).map(([file, source]) => {
    const page = `${file.replace(/^.*content\/docs\//, "").replace(/\.mdx$/, "")}/`;
    return twin(page, page.startsWith("guides/") ? "Guides" : "Start", guideTwin(document, page, source, link));
  });
}

/**
 * The twins of all pages, in the order in which one would read them.
 *
 * @param link gives the address of a file from its path relative to the portal's root
 * @param brief says what is the same for all models once only
 */
export function twins(document: Document, link: (path: string) => string, brief = false): Twin[] {
  const toTwin: Link = (page) => link(/\.\w+$/.test(page) ? page : twinPath(page));
  const { models, operations, summary, title } = document;
  const written = guides(document, toTwin);
  const home = blocks(
    `# ${title}`,
    `> ${summary}`,
    document.description.trim(),
    "A request that runs on the mock:",
    fence(submitSample(document, featuredModel(document)), "sh"),
    list([
      ...written.map((guide) => `[${guide.title}](${toTwin(guide.page)}): ${guide.about}`),
      `[Models](${toTwin("models/")})`,
      `[HTTP reference](${toTwin("reference/")})`,
    ]),
  );
  const gallery = blocks(
    "# Models",
    "> Every model takes the same request. They differ in what their input may hold, in time and in price.",
    modelLinks(models, toTwin),
    "## Side by side",
    priceTable(document, toTwin),
  );
  const reference = blocks(
    "# HTTP reference",
    "> Every operation, with the errors that it can answer.",
    `All schemas are in the OpenAPI document, [openapi.json](${link("openapi.json")}).`,
    ...operations.map(operationTwin),
  );
  return [
    twin("", "Start", home),
    ...written.filter(({ group }) => group === "Start"),
    ...written.filter(({ group }) => group === "Guides"),
    twin("models/", "Models", gallery),
    ...models.map((model) => ({
      ...twin(`models/${model.slug}/`, "Models", modelTwin(document, model, toTwin, brief)),
      title: modelTitle(model),
    })),
    twin("reference/", "Reference", reference),
  ];
}

/** `llms.txt`: what there is, with a link to the twin of each page. */
export function llmsIndex(document: Document, link: (path: string) => string): string {
  const all = twins(document, link);
  const groups = [...Map.groupBy(all, ({ group }) => group)];
  const files = [
    `[openapi.json](${link("openapi.json")}): the OpenAPI document`,
    `[prices.json](${link("prices.json")}): what every combination of priced parameters costs, also as [CSV](${link("prices.csv")})`,
    `[collection.json](${link("collection.json")}): every call, for Postman and Bruno`,
    `[llms-full.txt](${link("llms-full.txt")}): all pages in one file`,
  ];
  return `${blocks(
    `# ${document.title}`,
    `> ${document.summary}`,
    document.description.split(/^## /m, 1).join("").trim(),
    ...groups.map(([group, own]) =>
      blocks(`## ${group}`, list(own.map(({ title, page, about }) => `[${title}](${link(twinPath(page))}): ${about}`))),
    ),
    "## Files",
    list(files),
  )}\n`;
}

/** `llms-full.txt`: all twins, one after the other, without what they would repeat. */
export const llmsFull = (document: Document, link: (path: string) => string): string =>
  twins(document, link, true)
    .map(({ markdown }) => markdown)
    .join("\n---\n\n");
