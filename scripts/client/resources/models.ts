import type { ModelDetails } from "../../../generated/types.ts";
import type { Connection } from "../connection.ts";
import { resultOf } from "../http/result.ts";
import type { CallOptions } from "../options.ts";

/** What a model is, which versions it has, and their schemas. */
export interface Models {
  /**
   * What the platform knows of one model.
   *
   * @param modelId the model's opaque id, such as `model_abc123`; not its slug
   */
  get(modelId: string, options?: CallOptions): Promise<ModelDetails>;
}

export const createModels = ({ raw, init }: Connection): Models => ({
  get: (modelId, options) =>
    resultOf(raw.GET("/v1/models/{modelId}", { params: { path: { modelId } }, ...init(options) })),
});
