import type { ModelDetails } from "../../../generated/types.ts";
import { checkId } from "../check.ts";
import type { Connection } from "../connection.ts";
import { resultOf } from "../http/result.ts";
import type { CallOptions } from "../options.ts";

/** Details of a model, its versions, and their schemas. */
export interface Models {
  /**
   * Returns the details of a model.
   *
   * @param modelId the model's opaque id, such as `model_abc123`; not its slug
   */
  get(modelId: string, options?: CallOptions): Promise<ModelDetails>;
}

export const createModels = ({ raw, init }: Connection): Models => ({
  async get(modelId, options) {
    const path = { modelId: checkId("modelId", modelId) };
    return resultOf(raw.GET("/v1/models/{modelId}", { params: { path }, ...init(options) }));
  },
});
