import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Pages in the layout of the provider's, with words of our own. */
export const pagesFolder = fileURLToPath(new URL("../fixtures/pages", import.meta.url));

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
