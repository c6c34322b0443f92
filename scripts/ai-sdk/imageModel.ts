import type { ImageModelV4 } from "@ai-sdk/provider";
import type { ModelOptions } from "../../generated/ai-sdk-data/models.ts";
import { download } from "./download.ts";
import { withoutFile } from "./errors.ts";
import { filesOf } from "./files.ts";
import { imageDraft } from "./input/imageDraft.ts";
import { factsOf, factsPerFile } from "./metadata.ts";
import { modelOf } from "./models.ts";
import { responseOf } from "./request.ts";
import { runJob } from "./runJob.ts";
import type { Context } from "./settings.ts";

/** How many images one job of a model makes at most. */
function mostImages({ inputs, schema }: ModelOptions): number {
  const { enum: values, maximum = 1 } = schema.properties[inputs.n ?? ""] ?? {};
  return values === undefined ? maximum : Math.max(...values.map(Number));
}

/** A model that makes images. */
export function imageModel(slug: string, context: Context): ImageModelV4 {
  const model = modelOf(slug, "image");
  return {
    specificationVersion: "v4",
    provider: "pixelbyte.image",
    modelId: slug,
    maxImagesPerCall: mostImages(model),
    supportsFileInputs: model.files.some(({ media }) => media === "image"),
    supportsMaskInputs: false,
    async doGenerate(options) {
      const draft = imageDraft(slug, model, options);
      const { job, submitted } = await runJob(draft, context, options);
      const facts = factsOf(submitted);
      const urls = filesOf(job, "image");
      if (urls.length === 0) throw withoutFile(facts.jobId, "image");
      const images = await Promise.all(urls.map((url) => download(url, facts.jobId, context, options.abortSignal)));
      return {
        images,
        warnings: draft.warnings,
        providerMetadata: { pixelbyte: { ...facts, images: factsPerFile(facts, images.length) } },
        response: responseOf(slug),
      };
    },
  };
}
