import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Document } from "../../scripts/document/view.ts";
import { readPage } from "../../scripts/drift/page/readPage.ts";
import { pagesInFiles } from "../../scripts/drift/sources/files.ts";

/** Pages in the layout of the provider's, with words of our own. */
export const pagesFolder = fileURLToPath(new URL("../fixtures/pages", import.meta.url));

/**
 * A document with the prices of the pages of the fixtures, which stay what they are when the provider changes its own.
 */
export async function withPricesOfPages(document: Document): Promise<Document> {
  const { pages } = await pagesInFiles(pagesFolder);
  const costs = new Map(
    pages
      .flatMap(({ source, text }) => readPage(text, source))
      .map(({ slug, baseCost }) => [slug.value, baseCost.value.microCents]),
  );
  const models = document.models.map((model) => {
    const baseCostMicroCents = costs.get(model.slug) ?? model.price.baseCostMicroCents;
    return { ...model, price: { ...model.price, baseCostMicroCents } };
  });
  return { ...document, models };
}

/** The page of a fixture by its name without the ending. */
export const pageOf = (name: string): Promise<string> => readFile(`${pagesFolder}/${name}.txt`, "utf8");

/** The same page as Markdown: tables, headings and code with marks. */
export function asMarkdown(page: string): string {
  const lines = page.split("\n");
  const cellPattern = /^(Provider|Model|Capability|Base Cost|Processing Time)(.+)$/;
  const rowPattern = /^(Duration|Quality|Sound)?(\d+|[a-z]+)(\d+(?:\.\d+)?x)$/;
  const ownMultiplier = /^(Duration)?(\d+)\2x$/;
  return lines
    .map((line) => {
      if (["Request Body", "Pricing", "Response", "Code Examples"].includes(line)) return `## ${line}`;
      if (line === "PropertyValue") return "| Property | Value |\n|---|---|";
      if (line === "FactorOptionMultiplier") return "| Factor | Option | Multiplier |\n| :--- | :--- | :--- |";
      if (line.startsWith("Base cost:")) return line.replace("Base cost:", "**Base cost:**");
      const [, property, value] = cellPattern.exec(line) ?? [];
      if (property !== undefined && !line.startsWith("Model slug")) return `| **${property}** | ${value} |`;
      const [, factor, option, times] = rowPattern.exec(line) ?? [];
      const [, own, seconds] = ownMultiplier.exec(line) ?? [];
      if (seconds !== undefined) return `| ${own ?? ""} | \`${seconds}\` | ${seconds}x |`;
      if (times !== undefined) return `| ${factor ?? ""} | \`${option}\` | ${times} |`;
      if (/^\s*\}?'$/.test(line)) return `${line}\n\`\`\``;
      return line.startsWith("curl ") ? `\`\`\`bash\n${line}` : line;
    })
    .join("\n");
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A Markdown page of {@link asMarkdown} as HTML, with what a site puts around it. */
export function asHtml(markdown: string): string {
  let inCode = false;
  const body = markdown.split("\n").map((line) => {
    if (line.startsWith("```bash")) {
      inCode = true;
      return "<pre><code>";
    }
    if (line === "```") {
      inCode = false;
      return "</code></pre>";
    }
    if (/^\|[\s:|-]+$/.test(line)) return "";
    if (line.startsWith("|")) {
      const cells = line
        .slice(1, -1)
        .split("|")
        .map((cell) => `<td>${escaped(cell.replaceAll(/[*`]/g, "").trim())}</td>`);
      return `<table><tr>${cells.join("")}</tr></table>`;
    }
    if (inCode) return escaped(line);
    if (line.startsWith("## ")) return `<h2>${line.slice(3)}</h2>`;
    return line === "" ? "" : `<p>${escaped(line.replaceAll("**", ""))}</p>`;
  });
  return `<!doctype html><html><head><title>Model</title></head><body><nav><p>Pricing</p></nav><main>${body.join("\n")}</main></body></html>`;
}
