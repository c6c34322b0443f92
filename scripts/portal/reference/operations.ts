import { micromark } from "micromark";
import type { Document, Operation } from "../../document/view.ts";

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const entry = ({ method, path, summary, description, errorCodes }: Operation): string => `
  <h2>${escapeHtml(summary)}</h2>
  <p><code>${method.toUpperCase()} ${escapeHtml(path)}</code></p>
  ${micromark(description)}
  <p>Errors: ${errorCodes.map((code) => `<a href="../guides/errors/#${code}">${code}</a>`).join(", ")}</p>`;

/** What Redoc shows only with JavaScript, for those who have none: every operation in words. */
export const operationList = ({ operations }: Document): string => `<noscript>
<div class="operations">
  <h1>HTTP reference</h1>
  <p class="lede">Every operation, with the errors that it can return.</p>
  <p>The details need JavaScript. Everything is also in <a href="../openapi.yaml">openapi.yaml</a>.</p>
  ${operations.map(entry).join("\n")}
</div>
</noscript>`;
