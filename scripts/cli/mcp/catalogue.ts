/** The models by slug, with what each accepts. */
import { ApiError, type PixelByteClient, unlistedModel } from "../../client/index.ts";
import { lazy } from "../../document/lazy.ts";
import { nearest } from "../../document/nearest.ts";
import { list, say } from "../../document/phrases.ts";
import type { Model } from "../../document/view.ts";
import { ToolError } from "./toolError.ts";

/** An input as an assistant gives it. */
export type Input = Readonly<Record<string, unknown>>;

export interface Catalogue {
  /** @throws {ToolError} that names the nearest models */
  find(slug: string): Model;
  /** @throws {ToolError} that says what is wrong with an input */
  checkInput(model: Model, input: Input): Promise<void>;
  /** The same for an input of which nothing is required, which is enough for its price. */
  checkPartialInput(model: Model, input: Input): Promise<void>;
}

function unknownModel(slug: string, slugs: readonly string[]): ToolError {
  const near = list(nearest(slug, slugs, 3), "or");
  const question = near === "" ? "" : ` Did you mean ${near}?`;
  return new ToolError(`There is no model ${say(slug)}.${question} find_models lists all models.`);
}

/**
 * Reads the models. What they accept is checked by a mock that nothing else uses: its checks and its sentences are those
 * of the API.
 *
 * @param openMock makes a client of a mock
 */
export function createCatalogue(models: readonly Model[], openMock: () => Promise<PixelByteClient>): Catalogue {
  const bySlug = new Map(models.map((model) => [model.slug, model]));
  const mock = lazy(openMock);
  async function rehearse(send: (client: PixelByteClient) => Promise<unknown>): Promise<void> {
    await send(await mock()).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      throw new ToolError(`${error.message} Nothing was sent.`);
    });
  }
  return {
    find: (slug) => {
      const model = bySlug.get(slug);
      if (model === undefined) throw unknownModel(slug, [...bySlug.keys()]);
      return model;
    },
    checkInput: ({ slug }, input) => rehearse(({ jobs }) => jobs.submit(unlistedModel(slug), input)),
    checkPartialInput: ({ slug }, input) => rehearse(({ jobs }) => jobs.estimate(unlistedModel(slug), input)),
  };
}
