import { join } from "node:path";
import { bundle, type Config, loadConfig } from "@redocly/openapi-core";
import { BundleError } from "./bundleError.ts";
import { root } from "./root.ts";
import { type Document, type JsonObject, unionName, viewDocument } from "./view.ts";

const rootFile = join(root, "openapi/openapi.yaml");

/**
 * Bundles hand-written files into one document, with the decorators of redocly.yaml, as plain JSON.
 *
 * @param ref the root file
 * @throws {BundleError} if a file cannot be read or a reference is broken
 */
export async function bundleDocument(ref = rootFile): Promise<JsonObject> {
  const config: Config = await loadConfig({ configPath: `${root}/redocly.yaml` });
  const result = await bundle({ ref, config });
  const problems = result.problems
    .filter((problem) => problem.severity === "error")
    .map((problem) => {
      const at = problem.location[0];
      const file = at?.source.absoluteRef.replace(`${root}/`, "") ?? "";
      return `${file}${at?.pointer ?? ""}: ${problem.message}`;
    });
  if (problems.length > 0) throw new BundleError(problems);
  return JSON.parse(JSON.stringify(result.bundle.parsed));
}

/**
 * Reads the document once: the bundle and the typed view of it that every target works from.
 *
 * @throws {BundleError} as {@link bundleDocument} does, and when there are no models
 */
export async function loadDocument(): Promise<Document> {
  const document = viewDocument(await bundleDocument());
  if (document.models.length > 0) return document;
  throw new BundleError([`openapi/components/schemas/${unionName}.yaml lists no models. Add one: npm run new-model`]);
}
