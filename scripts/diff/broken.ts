/** A document that cannot be compared, told without a stack trace. */
import { BundleError } from "../document/bundleError.ts";
import { at, objectOf } from "../document/json.ts";
import { resolve } from "../document/references.ts";
import { type Document, unionName } from "../document/view.ts";

/** The message says what is wrong with the document, and where to correct it. */
export class BrokenDocument extends Error {
  override readonly name = "BrokenDocument";
}

/**
 * Makes sure that every slug leads to a schema.
 *
 * @throws {BrokenDocument} naming the slug that does not
 */
export function expectMapping({ openapi }: Document): void {
  const mapping = objectOf(at(openapi, "components", "schemas", unionName, "discriminator", "mapping"));
  for (const [slug, ref] of Object.entries(mapping)) {
    if (resolve(openapi, String(ref)) === undefined) {
      throw new BrokenDocument(
        `The mapping of ${unionName} leads from ${slug} to ${ref}, which does not exist. Correct it in openapi/components/schemas/${unionName}.yaml.`,
      );
    }
  }
}

/** Reads or compares a document; if that fails, says why without a stack trace. */
export async function orBroken<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    if (error instanceof BrokenDocument || error instanceof BundleError || error.name === "BaseError") throw error;
    // What another program says may go on for pages.
    const [first = ""] = error.message.split("\n").filter((line) => !line.startsWith("Command failed"));
    throw new BrokenDocument(`openapi/ cannot be compared: ${first} Run \`npm run lint\` for the place.`, {
      cause: error,
    });
  });
}
