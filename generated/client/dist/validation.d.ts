import { InputOf, ModelSlug } from "./types.js";
/** The Standard Typed interface. This is a base type extended by other specs. */
interface StandardTypedV1<Input = unknown, Output = Input> {
  /** The Standard properties. */
  readonly "~standard": StandardTypedV1.Props<Input, Output>;
}
declare namespace StandardTypedV1 {
  /** The Standard Typed properties interface. */
  interface Props<Input = unknown, Output = Input> {
    /** The version number of the standard. */
    readonly version: 1;
    /** The vendor name of the schema library. */
    readonly vendor: string;
    /** Inferred types associated with the schema. */
    readonly types?: Types<Input, Output> | undefined;
  }
  /** The Standard Typed types interface. */
  interface Types<Input = unknown, Output = Input> {
    /** The input type of the schema. */
    readonly input: Input;
    /** The output type of the schema. */
    readonly output: Output;
  }
  /** Infers the input type of a Standard Typed. */
  type InferInput<Schema extends StandardTypedV1> = NonNullable<Schema["~standard"]["types"]>["input"];
  /** Infers the output type of a Standard Typed. */
  type InferOutput<Schema extends StandardTypedV1> = NonNullable<Schema["~standard"]["types"]>["output"];
}
/** The Standard Schema interface. */
interface StandardSchemaV1<Input = unknown, Output = Input> {
  /** The Standard Schema properties. */
  readonly "~standard": StandardSchemaV1.Props<Input, Output>;
}
declare namespace StandardSchemaV1 {
  /** The Standard Schema properties interface. */
  interface Props<Input = unknown, Output = Input> extends StandardTypedV1.Props<Input, Output> {
    /** Validates unknown input values. */
    readonly validate: (value: unknown, options?: StandardSchemaV1.Options | undefined) => Result<Output> | Promise<Result<Output>>;
  }
  /** The result interface of the validate function. */
  type Result<Output> = SuccessResult<Output> | FailureResult;
  /** The result interface if validation succeeds. */
  interface SuccessResult<Output> {
    /** The typed output value. */
    readonly value: Output;
    /** A falsy value for `issues` indicates success. */
    readonly issues?: undefined;
  }
  interface Options {
    /** Explicit support for additional vendor-specific parameters, if needed. */
    readonly libraryOptions?: Record<string, unknown> | undefined;
  }
  /** The result interface if validation fails. */
  interface FailureResult {
    /** The issues of failed validation. */
    readonly issues: ReadonlyArray<Issue>;
  }
  /** The issue interface of the failure output. */
  interface Issue {
    /** The error message of the issue. */
    readonly message: string;
    /** The path of the issue, if any. */
    readonly path?: ReadonlyArray<PropertyKey | PathSegment> | undefined;
  }
  /** The path segment interface of the issue. */
  interface PathSegment {
    /** The key representing a path segment. */
    readonly key: PropertyKey;
  }
  /** The Standard types interface. */
  interface Types<Input = unknown, Output = Input> extends StandardTypedV1.Types<Input, Output> {}
  /** Infers the input type of a Standard. */
  type InferInput<Schema extends StandardTypedV1> = StandardTypedV1.InferInput<Schema>;
  /** Infers the output type of a Standard. */
  type InferOutput<Schema extends StandardTypedV1> = StandardTypedV1.InferOutput<Schema>;
}
/** The Standard JSON Schema interface. */
interface StandardJSONSchemaV1<Input = unknown, Output = Input> {
  /** The Standard JSON Schema properties. */
  readonly "~standard": StandardJSONSchemaV1.Props<Input, Output>;
}
declare namespace StandardJSONSchemaV1 {
  /** The Standard JSON Schema properties interface. */
  interface Props<Input = unknown, Output = Input> extends StandardTypedV1.Props<Input, Output> {
    /** Methods for generating the input/output JSON Schema. */
    readonly jsonSchema: StandardJSONSchemaV1.Converter;
  }
  /** The Standard JSON Schema converter interface. */
  interface Converter {
    /** Converts the input type to JSON Schema. May throw if conversion is not supported. */
    readonly input: (options: StandardJSONSchemaV1.Options) => Record<string, unknown>;
    /** Converts the output type to JSON Schema. May throw if conversion is not supported. */
    readonly output: (options: StandardJSONSchemaV1.Options) => Record<string, unknown>;
  }
  /**
   * The target version of the generated JSON Schema.
   *
   * It is *strongly recommended* that implementers support `"draft-2020-12"` and `"draft-07"`, as they are both in wide use. All other targets can be implemented on a best-effort basis. Libraries should throw if they don't support a specified target.
   *
   * The `"openapi-3.0"` target is intended as a standardized specifier for OpenAPI 3.0 which is a superset of JSON Schema `"draft-04"`.
   */
  type Target = "draft-2020-12" | "draft-07" | "openapi-3.0" | ({} & string);
  /** The options for the input/output methods. */
  interface Options {
    /** Specifies the target version of the generated JSON Schema. Support for all versions is on a best-effort basis. If a given version is not supported, the library should throw. */
    readonly target: Target;
    /** Explicit support for additional vendor-specific parameters, if needed. */
    readonly libraryOptions?: Record<string, unknown> | undefined;
  }
  /** The Standard types interface. */
  interface Types<Input = unknown, Output = Input> extends StandardTypedV1.Types<Input, Output> {}
  /** Infers the input type of a Standard. */
  type InferInput<Schema extends StandardTypedV1> = StandardTypedV1.InferInput<Schema>;
  /** Infers the output type of a Standard. */
  type InferOutput<Schema extends StandardTypedV1> = StandardTypedV1.InferOutput<Schema>;
}
/** A schema as data. */
type JsonSchema = Readonly<Record<string, unknown>>;
/**
 * Checks the input of one model. It follows [Standard Schema](https://standardschema.dev), so forms, routers and queues
 * take it as it is, and Standard JSON Schema, for tools that want the schema itself.
 */
interface InputValidator<Slug extends ModelSlug> {
  readonly "~standard": StandardSchemaV1.Props<InputOf<Slug>> & StandardJSONSchemaV1.Props<InputOf<Slug>>;
  /** The model's slug. */
  readonly slug: Slug;
  /** The schema of the input, JSON Schema 2020-12. */
  readonly schema: JsonSchema;
  /** What is wrong with an input; empty when nothing is. */
  issues(input: unknown): StandardSchemaV1.Issue[];
  /** Whether an input is one of this model. */
  accepts(input: unknown): input is InputOf<Slug>;
}
/** Checks the input of Kling 2.6 I2V, Image to Video. */
declare const kling26I2vImageToVideoInput: InputValidator<"kling/kling-2.6-i2v/image-to-video">;
/** Checks the input of Kling 2.6 Pro, Text to Video. */
declare const kling26ProTextToVideoInput: InputValidator<"kling/kling-2.6-pro/text-to-video">;
/** Checks the input of Kling 3.0 Pro, Image to Video. */
declare const kling30ProImageToVideoInput: InputValidator<"kling/kling-3.0-pro/image-to-video">;
/** Checks the input of Kling 3.0 Pro, Start-End Frame to Video. */
declare const kling30ProStartEndFrameToVideoInput: InputValidator<"kling/kling-3.0-pro/start-end-frame-to-video">;
/** Checks the input of Kling 3.0 Standard, Image to Video. */
declare const kling30StandardImageToVideoInput: InputValidator<"kling/kling-3.0-standard/image-to-video">;
/** Checks the input of Kling 3.0 Standard, Text to Video. */
declare const kling30StandardTextToVideoInput: InputValidator<"kling/kling-3.0-standard/text-to-video">;
/** Checks the input of Kling O1, Start-End Frame to Video. */
declare const klingI2vFramesO1StartEndFrameToVideoInput: InputValidator<"kling/kling-i2v-frames-o1/start-end-frame-to-video">;
/** Checks the input of Kling I2V Frames V2.5, Image to Video. */
declare const klingI2vFramesV25ImageToVideoInput: InputValidator<"kling/kling-i2v-frames-v25/image-to-video">;
/** Checks the input of Kling I2V Frames V2.5, Start-End Frame to Video. */
declare const klingI2vFramesV25StartEndFrameToVideoInput: InputValidator<"kling/kling-i2v-frames-v25/start-end-frame-to-video">;
/** Checks the input of Kling 2.6, Start-End Frame to Video. */
declare const klingI2vFramesV26StartEndFrameToVideoInput: InputValidator<"kling/kling-i2v-frames-v26/start-end-frame-to-video">;
/** Checks the input of Kling Motion 3.0, Motion Transfer to Video. */
declare const klingMotionCreateV3MotionTransferToVideoInput: InputValidator<"kling/kling-motion-create-v3/motion-transfer-to-video">;
/** Checks the input of Kling O1, Image to Video. */
declare const klingOmniO1ImageToVideoInput: InputValidator<"kling/kling-omni-o1/image-to-video">;
/** Checks the input of Kling Text2Video V2.5, Text to Video. */
declare const klingText2videoV25TextToVideoInput: InputValidator<"kling/kling-text2video-v25/text-to-video">;
/** Checks the input of Kling 2.1 Master, Image to Video. */
declare const klingPlusKling21MasterImageToVideoInput: InputValidator<"kling-plus/kling-2.1-master/image-to-video">;
/** Checks the input of Kling 2.1 Master, Text to Video. */
declare const klingPlusKling21MasterTextToVideoInput: InputValidator<"kling-plus/kling-2.1-master/text-to-video">;
/** Checks the input of Kling 2.1 Pro, Image to Video. */
declare const klingPlusKling21ProImageToVideoInput: InputValidator<"kling-plus/kling-2.1-pro/image-to-video">;
/** Checks the input of Kling 2.1 Pro, Start-End Frame to Video. */
declare const klingPlusKling21ProStartEndFrameToVideoInput: InputValidator<"kling-plus/kling-2.1-pro/start-end-frame-to-video">;
/** Checks the input of Kling 2.5 Turbo Pro, Text to Video. */
declare const klingPlusKling25TurboProTextToVideoInput: InputValidator<"kling-plus/kling-2.5-turbo-pro/text-to-video">;
/** Checks the input of Kling 2.6 Pro, Motion Control. */
declare const klingPlusKling26ProMotionControlInput: InputValidator<"kling-plus/kling-2.6-pro/motion-control">;
/** Checks the input of Kling 3.0 Pro, Motion Control. */
declare const klingPlusKling30ProMotionControlInput: InputValidator<"kling-plus/kling-3.0-pro/motion-control">;
/** Checks the input of Kling 3.0 Standard, Text to Video. */
declare const klingPlusKling30StandardTextToVideoInput: InputValidator<"kling-plus/kling-3.0-standard/text-to-video">;
/** Checks the input of Kling O1 Pro, Video Edit Fast. */
declare const klingPlusKlingO1ProVideoEditFastInput: InputValidator<"kling-plus/kling-o1-pro/video-edit-fast">;
/** Checks the input of Kling O1 Standard, Reference to Video. */
declare const klingPlusKlingO1StandardReferenceToVideoInput: InputValidator<"kling-plus/kling-o1-standard/reference-to-video">;
/** Checks the input of Kling O1 Standard, Start-End Frame to Video. */
declare const klingPlusKlingO1StandardStartEndFrameToVideoInput: InputValidator<"kling-plus/kling-o1-standard/start-end-frame-to-video">;
/** Checks the input of Kling O1 Standard, Text to Video. */
declare const klingPlusKlingO1StandardTextToVideoInput: InputValidator<"kling-plus/kling-o1-standard/text-to-video">;
/** Checks the input of Kling O1 Standard, Video Edit. */
declare const klingPlusKlingO1StandardVideoEditInput: InputValidator<"kling-plus/kling-o1-standard/video-edit">;
/** Checks the input of Kling O3 Pro, Video Edit. */
declare const klingPlusKlingO3ProVideoEditInput: InputValidator<"kling-plus/kling-o3-pro/video-edit">;
/** Checks the input of Kling O3 Standard, Image to Video. */
declare const klingPlusKlingO3StandardImageToVideoInput: InputValidator<"kling-plus/kling-o3-standard/image-to-video">;
/** Checks the input of Kling O3 Standard, Reference to Video. */
declare const klingPlusKlingO3StandardReferenceToVideoInput: InputValidator<"kling-plus/kling-o3-standard/reference-to-video">;
/** Checks the input of Kling O3 Standard, Text to Video. */
declare const klingPlusKlingO3StandardTextToVideoInput: InputValidator<"kling-plus/kling-o3-standard/text-to-video">;
/** Checks the input of Kling O3 Standard, Video Edit. */
declare const klingPlusKlingO3StandardVideoEditInput: InputValidator<"kling-plus/kling-o3-standard/video-edit">;
/** Checks the input of Nano Banana, Text to Image. */
declare const googleNanoBananaInput: InputValidator<"google/nano-banana">;
/** Checks the input of Nano Banana 2, Edit Image. */
declare const googleNanoBanana2EditImageInput: InputValidator<"google/nano-banana-2/edit-image">;
/** Checks the input of Nano Banana 2, Text to Image. */
declare const googleNanoBanana2TextToImageInput: InputValidator<"google/nano-banana-2/text-to-image">;
/** Checks the input of Nano Banana (TEST), Text to Image. */
declare const googleNanoBananaDevTextToImageInput: InputValidator<"google/nano-banana-dev/text-to-image">;
/** Checks the input of Nano Banana Pro (Extra), Edit Image. */
declare const googleNanoBananaProExtraEditImageInput: InputValidator<"google/nano-banana-pro-extra/edit-image">;
/** Checks the input of Nano Banana Pro, Edit Image. */
declare const googleNanoBananaProEditImageInput: InputValidator<"google/nano-banana-pro/edit-image">;
/** Checks the input of Nano Banana Pro, Text to Image. */
declare const googleNanoBananaProTextToImageInput: InputValidator<"google/nano-banana-pro/text-to-image">;
/** Checks the input of Nano Banana, Edit Image. */
declare const googleNanoBananaEditImageInput: InputValidator<"google/nano-banana/edit-image">;
/** Checks the input of Veo 3.1 (ECL), Image to Video. */
declare const googleVeo31EclImageToVideoInput: InputValidator<"google/veo-3.1-ecl/image-to-video">;
/** Checks the input of Veo 3.1 (ECL), Start-End Frame to Video. */
declare const googleVeo31EclStartEndFrameToVideoInput: InputValidator<"google/veo-3.1-ecl/start-end-frame-to-video">;
/** Checks the input of Veo 3.1 Fast, Image to Video. */
declare const googleVeo31FastImageToVideoInput: InputValidator<"google/veo-3.1-fast/image-to-video">;
/** Checks the input of Veo 3.1 Fast, Reference to Video. */
declare const googleVeo31FastReferenceToVideoInput: InputValidator<"google/veo-3.1-fast/reference-to-video">;
/** Checks the input of Veo 3.1 Fast, Start-End Frame to Video. */
declare const googleVeo31FastStartEndFrameToVideoInput: InputValidator<"google/veo-3.1-fast/start-end-frame-to-video">;
/** Checks the input of Veo 3.1 Fast, Text to Video. */
declare const googleVeo31FastTextToVideoInput: InputValidator<"google/veo-3.1-fast/text-to-video">;
/** Checks the input of Veo 3.1, Text to Video. */
declare const googleVeo31QualityTextToVideoInput: InputValidator<"google/veo-3.1-quality/text-to-video">;
/** Checks the input of Veo 3.1, Start-End Frame to Video. */
declare const googleVeo31StartEndFrameToVideoInput: InputValidator<"google/veo-3.1/start-end-frame-to-video">;
/** Checks the input of GPT Image 1.5, Edit Image. */
declare const openaiGptImage15EditImageInput: InputValidator<"openai/gpt-image-1.5/edit-image">;
/** Checks the input of GPT Image 1.5, Text to Image. */
declare const openaiGptImage15TextToImageInput: InputValidator<"openai/gpt-image-1.5/text-to-image">;
/** Checks the input of Sora 2, Image to Video. */
declare const openaiSora2ImageToVideoInput: InputValidator<"openai/sora-2/image-to-video">;
/** Checks the input of Sora 2, Text to Video. */
declare const openaiSora2TextToVideoInput: InputValidator<"openai/sora-2/text-to-video">;
/** Checks the input of Gen 4 Image, Edit Image. */
declare const runwayGen4ImageEditImageInput: InputValidator<"runway/gen-4-image/edit-image">;
/** Checks the input of Gen 4 Image, Text to Image. */
declare const runwayGen4ImageTextToImageInput: InputValidator<"runway/gen-4-image/text-to-image">;
/** Checks the input of Gen 4 Turbo Image, Edit Image. */
declare const runwayGen4TurboImageEditImageInput: InputValidator<"runway/gen-4-turbo-image/edit-image">;
/** Checks the input of Gen 4 Turbo, Image to Video. */
declare const runwayGen4TurboImageToVideoInput: InputValidator<"runway/gen-4-turbo/image-to-video">;
/** Checks the input of Gen 4, Image to Video. */
declare const runwayGen4ImageToVideoInput: InputValidator<"runway/gen-4/image-to-video">;
/** Checks the input of Seedance 2.0 Fast, Start-End Frame to Video. */
declare const bytedanceSeedance20FastStartEndFrameToVideoInput: InputValidator<"bytedance/seedance-2.0-fast/start-end-frame-to-video">;
/** Checks the input of Seedance 2.0 Fast, Text to Video. */
declare const bytedanceSeedance20FastTextToVideoInput: InputValidator<"bytedance/seedance-2.0-fast/text-to-video">;
/** Checks the input of Seedance 2.0, Image to Video. */
declare const bytedanceSeedance20ImageToVideoInput: InputValidator<"bytedance/seedance-2.0/image-to-video">;
/** Checks the input of Seedance 2.0, Omni Reference. */
declare const bytedanceSeedance20OmniReferenceInput: InputValidator<"bytedance/seedance-2.0/omni-reference">;
/** Checks the input of Seedream V4.5, Image to Image. */
declare const bytedancePlusSeedreamV45ImageToImageInput: InputValidator<"bytedance-plus/seedream-v4.5/image-to-image">;
/** Checks the input of Seedream V4.5, Text to Image. */
declare const bytedancePlusSeedreamV45TextToImageInput: InputValidator<"bytedance-plus/seedream-v4.5/text-to-image">;
/** Checks the input of Seedream V5 Lite, Image to Image. */
declare const bytedancePlusSeedreamV5LiteImageToImageInput: InputValidator<"bytedance-plus/seedream-v5-lite/image-to-image">;
/** Checks the input of Seedream V5 Lite, Text to Image. */
declare const bytedancePlusSeedreamV5LiteTextToImageInput: InputValidator<"bytedance-plus/seedream-v5-lite/text-to-image">;
/** Checks the input of Wan 2.6 Flash, Image to Video. */
declare const alibabaWan26FlashImageToVideoInput: InputValidator<"alibaba/wan-2.6-flash/image-to-video">;
/** Checks the input of Wan 2.6 Flash, Image to Video. */
declare const alibabaPlusWan26FlashImageToVideoInput: InputValidator<"alibaba-plus/wan-2.6-flash/image-to-video">;
/** Checks the input of Wan 2.6, Video Extend. */
declare const alibabaPlusWan26VideoExtendInput: InputValidator<"alibaba-plus/wan-2.6/video-extend">;
/** Checks the input of Wan 2.7, Reference to Video. */
declare const alibabaPlusWan27ReferenceToVideoInput: InputValidator<"alibaba-plus/wan-2.7/reference-to-video">;
/** The validator of every model, by slug. */
declare const inputValidators: { readonly [Slug in ModelSlug]: InputValidator<Slug> };
export { type InputValidator, type JsonSchema, alibabaPlusWan26FlashImageToVideoInput, alibabaPlusWan26VideoExtendInput, alibabaPlusWan27ReferenceToVideoInput, alibabaWan26FlashImageToVideoInput, bytedancePlusSeedreamV45ImageToImageInput, bytedancePlusSeedreamV45TextToImageInput, bytedancePlusSeedreamV5LiteImageToImageInput, bytedancePlusSeedreamV5LiteTextToImageInput, bytedanceSeedance20FastStartEndFrameToVideoInput, bytedanceSeedance20FastTextToVideoInput, bytedanceSeedance20ImageToVideoInput, bytedanceSeedance20OmniReferenceInput, googleNanoBanana2EditImageInput, googleNanoBanana2TextToImageInput, googleNanoBananaDevTextToImageInput, googleNanoBananaEditImageInput, googleNanoBananaInput, googleNanoBananaProEditImageInput, googleNanoBananaProExtraEditImageInput, googleNanoBananaProTextToImageInput, googleVeo31EclImageToVideoInput, googleVeo31EclStartEndFrameToVideoInput, googleVeo31FastImageToVideoInput, googleVeo31FastReferenceToVideoInput, googleVeo31FastStartEndFrameToVideoInput, googleVeo31FastTextToVideoInput, googleVeo31QualityTextToVideoInput, googleVeo31StartEndFrameToVideoInput, inputValidators, kling26I2vImageToVideoInput, kling26ProTextToVideoInput, kling30ProImageToVideoInput, kling30ProStartEndFrameToVideoInput, kling30StandardImageToVideoInput, kling30StandardTextToVideoInput, klingI2vFramesO1StartEndFrameToVideoInput, klingI2vFramesV25ImageToVideoInput, klingI2vFramesV25StartEndFrameToVideoInput, klingI2vFramesV26StartEndFrameToVideoInput, klingMotionCreateV3MotionTransferToVideoInput, klingOmniO1ImageToVideoInput, klingPlusKling21MasterImageToVideoInput, klingPlusKling21MasterTextToVideoInput, klingPlusKling21ProImageToVideoInput, klingPlusKling21ProStartEndFrameToVideoInput, klingPlusKling25TurboProTextToVideoInput, klingPlusKling26ProMotionControlInput, klingPlusKling30ProMotionControlInput, klingPlusKling30StandardTextToVideoInput, klingPlusKlingO1ProVideoEditFastInput, klingPlusKlingO1StandardReferenceToVideoInput, klingPlusKlingO1StandardStartEndFrameToVideoInput, klingPlusKlingO1StandardTextToVideoInput, klingPlusKlingO1StandardVideoEditInput, klingPlusKlingO3ProVideoEditInput, klingPlusKlingO3StandardImageToVideoInput, klingPlusKlingO3StandardReferenceToVideoInput, klingPlusKlingO3StandardTextToVideoInput, klingPlusKlingO3StandardVideoEditInput, klingText2videoV25TextToVideoInput, openaiGptImage15EditImageInput, openaiGptImage15TextToImageInput, openaiSora2ImageToVideoInput, openaiSora2TextToVideoInput, runwayGen4ImageEditImageInput, runwayGen4ImageTextToImageInput, runwayGen4ImageToVideoInput, runwayGen4TurboImageEditImageInput, runwayGen4TurboImageToVideoInput };