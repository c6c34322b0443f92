// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelSlug } from "../../../types.ts";
import type { InputValidator } from "../../../../scripts/client/validation/inputValidator.ts";
import { kling26I2vImageToVideoInput } from "./Kling26I2vImageToVideoInput.ts";
import { kling26ProTextToVideoInput } from "./Kling26ProTextToVideoInput.ts";
import { kling30ProImageToVideoInput } from "./Kling30ProImageToVideoInput.ts";
import { kling30ProStartEndFrameToVideoInput } from "./Kling30ProStartEndFrameToVideoInput.ts";
import { kling30StandardImageToVideoInput } from "./Kling30StandardImageToVideoInput.ts";
import { kling30StandardTextToVideoInput } from "./Kling30StandardTextToVideoInput.ts";
import { klingI2vFramesO1StartEndFrameToVideoInput } from "./KlingI2vFramesO1StartEndFrameToVideoInput.ts";
import { klingI2vFramesV25ImageToVideoInput } from "./KlingI2vFramesV25ImageToVideoInput.ts";
import { klingI2vFramesV25StartEndFrameToVideoInput } from "./KlingI2vFramesV25StartEndFrameToVideoInput.ts";
import { klingI2vFramesV26StartEndFrameToVideoInput } from "./KlingI2vFramesV26StartEndFrameToVideoInput.ts";
import { klingMotionCreateV3MotionTransferToVideoInput } from "./KlingMotionCreateV3MotionTransferToVideoInput.ts";
import { klingOmniO1ImageToVideoInput } from "./KlingOmniO1ImageToVideoInput.ts";
import { klingText2videoV25TextToVideoInput } from "./KlingText2videoV25TextToVideoInput.ts";
import { klingPlusKling21MasterImageToVideoInput } from "./KlingPlusKling21MasterImageToVideoInput.ts";
import { klingPlusKling21MasterTextToVideoInput } from "./KlingPlusKling21MasterTextToVideoInput.ts";
import { klingPlusKling21ProImageToVideoInput } from "./KlingPlusKling21ProImageToVideoInput.ts";
import { klingPlusKling21ProStartEndFrameToVideoInput } from "./KlingPlusKling21ProStartEndFrameToVideoInput.ts";
import { klingPlusKling25TurboProTextToVideoInput } from "./KlingPlusKling25TurboProTextToVideoInput.ts";
import { klingPlusKling26ProMotionControlInput } from "./KlingPlusKling26ProMotionControlInput.ts";
import { klingPlusKling30ProMotionControlInput } from "./KlingPlusKling30ProMotionControlInput.ts";
import { klingPlusKling30StandardTextToVideoInput } from "./KlingPlusKling30StandardTextToVideoInput.ts";
import { klingPlusKlingO1ProVideoEditFastInput } from "./KlingPlusKlingO1ProVideoEditFastInput.ts";
import { klingPlusKlingO1StandardReferenceToVideoInput } from "./KlingPlusKlingO1StandardReferenceToVideoInput.ts";
import { klingPlusKlingO1StandardStartEndFrameToVideoInput } from "./KlingPlusKlingO1StandardStartEndFrameToVideoInput.ts";
import { klingPlusKlingO1StandardTextToVideoInput } from "./KlingPlusKlingO1StandardTextToVideoInput.ts";
import { klingPlusKlingO1StandardVideoEditInput } from "./KlingPlusKlingO1StandardVideoEditInput.ts";
import { klingPlusKlingO3ProVideoEditInput } from "./KlingPlusKlingO3ProVideoEditInput.ts";
import { klingPlusKlingO3StandardImageToVideoInput } from "./KlingPlusKlingO3StandardImageToVideoInput.ts";
import { klingPlusKlingO3StandardReferenceToVideoInput } from "./KlingPlusKlingO3StandardReferenceToVideoInput.ts";
import { klingPlusKlingO3StandardTextToVideoInput } from "./KlingPlusKlingO3StandardTextToVideoInput.ts";
import { klingPlusKlingO3StandardVideoEditInput } from "./KlingPlusKlingO3StandardVideoEditInput.ts";
import { googleNanoBananaInput } from "./GoogleNanoBananaInput.ts";
import { googleNanoBanana2EditImageInput } from "./GoogleNanoBanana2EditImageInput.ts";
import { googleNanoBanana2TextToImageInput } from "./GoogleNanoBanana2TextToImageInput.ts";
import { googleNanoBananaDevTextToImageInput } from "./GoogleNanoBananaDevTextToImageInput.ts";
import { googleNanoBananaProExtraEditImageInput } from "./GoogleNanoBananaProExtraEditImageInput.ts";
import { googleNanoBananaProEditImageInput } from "./GoogleNanoBananaProEditImageInput.ts";
import { googleNanoBananaProTextToImageInput } from "./GoogleNanoBananaProTextToImageInput.ts";
import { googleNanoBananaEditImageInput } from "./GoogleNanoBananaEditImageInput.ts";
import { googleVeo31EclImageToVideoInput } from "./GoogleVeo31EclImageToVideoInput.ts";
import { googleVeo31EclStartEndFrameToVideoInput } from "./GoogleVeo31EclStartEndFrameToVideoInput.ts";
import { googleVeo31FastImageToVideoInput } from "./GoogleVeo31FastImageToVideoInput.ts";
import { googleVeo31FastReferenceToVideoInput } from "./GoogleVeo31FastReferenceToVideoInput.ts";
import { googleVeo31FastStartEndFrameToVideoInput } from "./GoogleVeo31FastStartEndFrameToVideoInput.ts";
import { googleVeo31FastTextToVideoInput } from "./GoogleVeo31FastTextToVideoInput.ts";
import { googleVeo31QualityTextToVideoInput } from "./GoogleVeo31QualityTextToVideoInput.ts";
import { googleVeo31StartEndFrameToVideoInput } from "./GoogleVeo31StartEndFrameToVideoInput.ts";
import { openaiGptImage15EditImageInput } from "./OpenaiGptImage15EditImageInput.ts";
import { openaiGptImage15TextToImageInput } from "./OpenaiGptImage15TextToImageInput.ts";
import { openaiSora2ImageToVideoInput } from "./OpenaiSora2ImageToVideoInput.ts";
import { openaiSora2TextToVideoInput } from "./OpenaiSora2TextToVideoInput.ts";
import { runwayGen4ImageEditImageInput } from "./RunwayGen4ImageEditImageInput.ts";
import { runwayGen4ImageTextToImageInput } from "./RunwayGen4ImageTextToImageInput.ts";
import { runwayGen4TurboImageEditImageInput } from "./RunwayGen4TurboImageEditImageInput.ts";
import { runwayGen4TurboImageToVideoInput } from "./RunwayGen4TurboImageToVideoInput.ts";
import { runwayGen4ImageToVideoInput } from "./RunwayGen4ImageToVideoInput.ts";
import { bytedanceSeedance20FastStartEndFrameToVideoInput } from "./BytedanceSeedance20FastStartEndFrameToVideoInput.ts";
import { bytedanceSeedance20FastTextToVideoInput } from "./BytedanceSeedance20FastTextToVideoInput.ts";
import { bytedanceSeedance20ImageToVideoInput } from "./BytedanceSeedance20ImageToVideoInput.ts";
import { bytedanceSeedance20OmniReferenceInput } from "./BytedanceSeedance20OmniReferenceInput.ts";
import { bytedancePlusSeedreamV45ImageToImageInput } from "./BytedancePlusSeedreamV45ImageToImageInput.ts";
import { bytedancePlusSeedreamV45TextToImageInput } from "./BytedancePlusSeedreamV45TextToImageInput.ts";
import { bytedancePlusSeedreamV5LiteImageToImageInput } from "./BytedancePlusSeedreamV5LiteImageToImageInput.ts";
import { bytedancePlusSeedreamV5LiteTextToImageInput } from "./BytedancePlusSeedreamV5LiteTextToImageInput.ts";
import { alibabaWan26FlashImageToVideoInput } from "./AlibabaWan26FlashImageToVideoInput.ts";
import { alibabaPlusWan26FlashImageToVideoInput } from "./AlibabaPlusWan26FlashImageToVideoInput.ts";
import { alibabaPlusWan26VideoExtendInput } from "./AlibabaPlusWan26VideoExtendInput.ts";
import { alibabaPlusWan27ReferenceToVideoInput } from "./AlibabaPlusWan27ReferenceToVideoInput.ts";

export { kling26I2vImageToVideoInput } from "./Kling26I2vImageToVideoInput.ts";
export { kling26ProTextToVideoInput } from "./Kling26ProTextToVideoInput.ts";
export { kling30ProImageToVideoInput } from "./Kling30ProImageToVideoInput.ts";
export { kling30ProStartEndFrameToVideoInput } from "./Kling30ProStartEndFrameToVideoInput.ts";
export { kling30StandardImageToVideoInput } from "./Kling30StandardImageToVideoInput.ts";
export { kling30StandardTextToVideoInput } from "./Kling30StandardTextToVideoInput.ts";
export { klingI2vFramesO1StartEndFrameToVideoInput } from "./KlingI2vFramesO1StartEndFrameToVideoInput.ts";
export { klingI2vFramesV25ImageToVideoInput } from "./KlingI2vFramesV25ImageToVideoInput.ts";
export { klingI2vFramesV25StartEndFrameToVideoInput } from "./KlingI2vFramesV25StartEndFrameToVideoInput.ts";
export { klingI2vFramesV26StartEndFrameToVideoInput } from "./KlingI2vFramesV26StartEndFrameToVideoInput.ts";
export { klingMotionCreateV3MotionTransferToVideoInput } from "./KlingMotionCreateV3MotionTransferToVideoInput.ts";
export { klingOmniO1ImageToVideoInput } from "./KlingOmniO1ImageToVideoInput.ts";
export { klingText2videoV25TextToVideoInput } from "./KlingText2videoV25TextToVideoInput.ts";
export { klingPlusKling21MasterImageToVideoInput } from "./KlingPlusKling21MasterImageToVideoInput.ts";
export { klingPlusKling21MasterTextToVideoInput } from "./KlingPlusKling21MasterTextToVideoInput.ts";
export { klingPlusKling21ProImageToVideoInput } from "./KlingPlusKling21ProImageToVideoInput.ts";
export { klingPlusKling21ProStartEndFrameToVideoInput } from "./KlingPlusKling21ProStartEndFrameToVideoInput.ts";
export { klingPlusKling25TurboProTextToVideoInput } from "./KlingPlusKling25TurboProTextToVideoInput.ts";
export { klingPlusKling26ProMotionControlInput } from "./KlingPlusKling26ProMotionControlInput.ts";
export { klingPlusKling30ProMotionControlInput } from "./KlingPlusKling30ProMotionControlInput.ts";
export { klingPlusKling30StandardTextToVideoInput } from "./KlingPlusKling30StandardTextToVideoInput.ts";
export { klingPlusKlingO1ProVideoEditFastInput } from "./KlingPlusKlingO1ProVideoEditFastInput.ts";
export { klingPlusKlingO1StandardReferenceToVideoInput } from "./KlingPlusKlingO1StandardReferenceToVideoInput.ts";
export { klingPlusKlingO1StandardStartEndFrameToVideoInput } from "./KlingPlusKlingO1StandardStartEndFrameToVideoInput.ts";
export { klingPlusKlingO1StandardTextToVideoInput } from "./KlingPlusKlingO1StandardTextToVideoInput.ts";
export { klingPlusKlingO1StandardVideoEditInput } from "./KlingPlusKlingO1StandardVideoEditInput.ts";
export { klingPlusKlingO3ProVideoEditInput } from "./KlingPlusKlingO3ProVideoEditInput.ts";
export { klingPlusKlingO3StandardImageToVideoInput } from "./KlingPlusKlingO3StandardImageToVideoInput.ts";
export { klingPlusKlingO3StandardReferenceToVideoInput } from "./KlingPlusKlingO3StandardReferenceToVideoInput.ts";
export { klingPlusKlingO3StandardTextToVideoInput } from "./KlingPlusKlingO3StandardTextToVideoInput.ts";
export { klingPlusKlingO3StandardVideoEditInput } from "./KlingPlusKlingO3StandardVideoEditInput.ts";
export { googleNanoBananaInput } from "./GoogleNanoBananaInput.ts";
export { googleNanoBanana2EditImageInput } from "./GoogleNanoBanana2EditImageInput.ts";
export { googleNanoBanana2TextToImageInput } from "./GoogleNanoBanana2TextToImageInput.ts";
export { googleNanoBananaDevTextToImageInput } from "./GoogleNanoBananaDevTextToImageInput.ts";
export { googleNanoBananaProExtraEditImageInput } from "./GoogleNanoBananaProExtraEditImageInput.ts";
export { googleNanoBananaProEditImageInput } from "./GoogleNanoBananaProEditImageInput.ts";
export { googleNanoBananaProTextToImageInput } from "./GoogleNanoBananaProTextToImageInput.ts";
export { googleNanoBananaEditImageInput } from "./GoogleNanoBananaEditImageInput.ts";
export { googleVeo31EclImageToVideoInput } from "./GoogleVeo31EclImageToVideoInput.ts";
export { googleVeo31EclStartEndFrameToVideoInput } from "./GoogleVeo31EclStartEndFrameToVideoInput.ts";
export { googleVeo31FastImageToVideoInput } from "./GoogleVeo31FastImageToVideoInput.ts";
export { googleVeo31FastReferenceToVideoInput } from "./GoogleVeo31FastReferenceToVideoInput.ts";
export { googleVeo31FastStartEndFrameToVideoInput } from "./GoogleVeo31FastStartEndFrameToVideoInput.ts";
export { googleVeo31FastTextToVideoInput } from "./GoogleVeo31FastTextToVideoInput.ts";
export { googleVeo31QualityTextToVideoInput } from "./GoogleVeo31QualityTextToVideoInput.ts";
export { googleVeo31StartEndFrameToVideoInput } from "./GoogleVeo31StartEndFrameToVideoInput.ts";
export { openaiGptImage15EditImageInput } from "./OpenaiGptImage15EditImageInput.ts";
export { openaiGptImage15TextToImageInput } from "./OpenaiGptImage15TextToImageInput.ts";
export { openaiSora2ImageToVideoInput } from "./OpenaiSora2ImageToVideoInput.ts";
export { openaiSora2TextToVideoInput } from "./OpenaiSora2TextToVideoInput.ts";
export { runwayGen4ImageEditImageInput } from "./RunwayGen4ImageEditImageInput.ts";
export { runwayGen4ImageTextToImageInput } from "./RunwayGen4ImageTextToImageInput.ts";
export { runwayGen4TurboImageEditImageInput } from "./RunwayGen4TurboImageEditImageInput.ts";
export { runwayGen4TurboImageToVideoInput } from "./RunwayGen4TurboImageToVideoInput.ts";
export { runwayGen4ImageToVideoInput } from "./RunwayGen4ImageToVideoInput.ts";
export { bytedanceSeedance20FastStartEndFrameToVideoInput } from "./BytedanceSeedance20FastStartEndFrameToVideoInput.ts";
export { bytedanceSeedance20FastTextToVideoInput } from "./BytedanceSeedance20FastTextToVideoInput.ts";
export { bytedanceSeedance20ImageToVideoInput } from "./BytedanceSeedance20ImageToVideoInput.ts";
export { bytedanceSeedance20OmniReferenceInput } from "./BytedanceSeedance20OmniReferenceInput.ts";
export { bytedancePlusSeedreamV45ImageToImageInput } from "./BytedancePlusSeedreamV45ImageToImageInput.ts";
export { bytedancePlusSeedreamV45TextToImageInput } from "./BytedancePlusSeedreamV45TextToImageInput.ts";
export { bytedancePlusSeedreamV5LiteImageToImageInput } from "./BytedancePlusSeedreamV5LiteImageToImageInput.ts";
export { bytedancePlusSeedreamV5LiteTextToImageInput } from "./BytedancePlusSeedreamV5LiteTextToImageInput.ts";
export { alibabaWan26FlashImageToVideoInput } from "./AlibabaWan26FlashImageToVideoInput.ts";
export { alibabaPlusWan26FlashImageToVideoInput } from "./AlibabaPlusWan26FlashImageToVideoInput.ts";
export { alibabaPlusWan26VideoExtendInput } from "./AlibabaPlusWan26VideoExtendInput.ts";
export { alibabaPlusWan27ReferenceToVideoInput } from "./AlibabaPlusWan27ReferenceToVideoInput.ts";

/** The validator of every model, by slug. */
export const inputValidators: { readonly [Slug in ModelSlug]: InputValidator<Slug> } = {
  "kling/kling-2.6-i2v/image-to-video": kling26I2vImageToVideoInput,
  "kling/kling-2.6-pro/text-to-video": kling26ProTextToVideoInput,
  "kling/kling-3.0-pro/image-to-video": kling30ProImageToVideoInput,
  "kling/kling-3.0-pro/start-end-frame-to-video": kling30ProStartEndFrameToVideoInput,
  "kling/kling-3.0-standard/image-to-video": kling30StandardImageToVideoInput,
  "kling/kling-3.0-standard/text-to-video": kling30StandardTextToVideoInput,
  "kling/kling-i2v-frames-o1/start-end-frame-to-video": klingI2vFramesO1StartEndFrameToVideoInput,
  "kling/kling-i2v-frames-v25/image-to-video": klingI2vFramesV25ImageToVideoInput,
  "kling/kling-i2v-frames-v25/start-end-frame-to-video": klingI2vFramesV25StartEndFrameToVideoInput,
  "kling/kling-i2v-frames-v26/start-end-frame-to-video": klingI2vFramesV26StartEndFrameToVideoInput,
  "kling/kling-motion-create-v3/motion-transfer-to-video": klingMotionCreateV3MotionTransferToVideoInput,
  "kling/kling-omni-o1/image-to-video": klingOmniO1ImageToVideoInput,
  "kling/kling-text2video-v25/text-to-video": klingText2videoV25TextToVideoInput,
  "kling-plus/kling-2.1-master/image-to-video": klingPlusKling21MasterImageToVideoInput,
  "kling-plus/kling-2.1-master/text-to-video": klingPlusKling21MasterTextToVideoInput,
  "kling-plus/kling-2.1-pro/image-to-video": klingPlusKling21ProImageToVideoInput,
  "kling-plus/kling-2.1-pro/start-end-frame-to-video": klingPlusKling21ProStartEndFrameToVideoInput,
  "kling-plus/kling-2.5-turbo-pro/text-to-video": klingPlusKling25TurboProTextToVideoInput,
  "kling-plus/kling-2.6-pro/motion-control": klingPlusKling26ProMotionControlInput,
  "kling-plus/kling-3.0-pro/motion-control": klingPlusKling30ProMotionControlInput,
  "kling-plus/kling-3.0-standard/text-to-video": klingPlusKling30StandardTextToVideoInput,
  "kling-plus/kling-o1-pro/video-edit-fast": klingPlusKlingO1ProVideoEditFastInput,
  "kling-plus/kling-o1-standard/reference-to-video": klingPlusKlingO1StandardReferenceToVideoInput,
  "kling-plus/kling-o1-standard/start-end-frame-to-video": klingPlusKlingO1StandardStartEndFrameToVideoInput,
  "kling-plus/kling-o1-standard/text-to-video": klingPlusKlingO1StandardTextToVideoInput,
  "kling-plus/kling-o1-standard/video-edit": klingPlusKlingO1StandardVideoEditInput,
  "kling-plus/kling-o3-pro/video-edit": klingPlusKlingO3ProVideoEditInput,
  "kling-plus/kling-o3-standard/image-to-video": klingPlusKlingO3StandardImageToVideoInput,
  "kling-plus/kling-o3-standard/reference-to-video": klingPlusKlingO3StandardReferenceToVideoInput,
  "kling-plus/kling-o3-standard/text-to-video": klingPlusKlingO3StandardTextToVideoInput,
  "kling-plus/kling-o3-standard/video-edit": klingPlusKlingO3StandardVideoEditInput,
  "google/nano-banana": googleNanoBananaInput,
  "google/nano-banana-2/edit-image": googleNanoBanana2EditImageInput,
  "google/nano-banana-2/text-to-image": googleNanoBanana2TextToImageInput,
  "google/nano-banana-dev/text-to-image": googleNanoBananaDevTextToImageInput,
  "google/nano-banana-pro-extra/edit-image": googleNanoBananaProExtraEditImageInput,
  "google/nano-banana-pro/edit-image": googleNanoBananaProEditImageInput,
  "google/nano-banana-pro/text-to-image": googleNanoBananaProTextToImageInput,
  "google/nano-banana/edit-image": googleNanoBananaEditImageInput,
  "google/veo-3.1-ecl/image-to-video": googleVeo31EclImageToVideoInput,
  "google/veo-3.1-ecl/start-end-frame-to-video": googleVeo31EclStartEndFrameToVideoInput,
  "google/veo-3.1-fast/image-to-video": googleVeo31FastImageToVideoInput,
  "google/veo-3.1-fast/reference-to-video": googleVeo31FastReferenceToVideoInput,
  "google/veo-3.1-fast/start-end-frame-to-video": googleVeo31FastStartEndFrameToVideoInput,
  "google/veo-3.1-fast/text-to-video": googleVeo31FastTextToVideoInput,
  "google/veo-3.1-quality/text-to-video": googleVeo31QualityTextToVideoInput,
  "google/veo-3.1/start-end-frame-to-video": googleVeo31StartEndFrameToVideoInput,
  "openai/gpt-image-1.5/edit-image": openaiGptImage15EditImageInput,
  "openai/gpt-image-1.5/text-to-image": openaiGptImage15TextToImageInput,
  "openai/sora-2/image-to-video": openaiSora2ImageToVideoInput,
  "openai/sora-2/text-to-video": openaiSora2TextToVideoInput,
  "runway/gen-4-image/edit-image": runwayGen4ImageEditImageInput,
  "runway/gen-4-image/text-to-image": runwayGen4ImageTextToImageInput,
  "runway/gen-4-turbo-image/edit-image": runwayGen4TurboImageEditImageInput,
  "runway/gen-4-turbo/image-to-video": runwayGen4TurboImageToVideoInput,
  "runway/gen-4/image-to-video": runwayGen4ImageToVideoInput,
  "bytedance/seedance-2.0-fast/start-end-frame-to-video": bytedanceSeedance20FastStartEndFrameToVideoInput,
  "bytedance/seedance-2.0-fast/text-to-video": bytedanceSeedance20FastTextToVideoInput,
  "bytedance/seedance-2.0/image-to-video": bytedanceSeedance20ImageToVideoInput,
  "bytedance/seedance-2.0/omni-reference": bytedanceSeedance20OmniReferenceInput,
  "bytedance-plus/seedream-v4.5/image-to-image": bytedancePlusSeedreamV45ImageToImageInput,
  "bytedance-plus/seedream-v4.5/text-to-image": bytedancePlusSeedreamV45TextToImageInput,
  "bytedance-plus/seedream-v5-lite/image-to-image": bytedancePlusSeedreamV5LiteImageToImageInput,
  "bytedance-plus/seedream-v5-lite/text-to-image": bytedancePlusSeedreamV5LiteTextToImageInput,
  "alibaba/wan-2.6-flash/image-to-video": alibabaWan26FlashImageToVideoInput,
  "alibaba-plus/wan-2.6-flash/image-to-video": alibabaPlusWan26FlashImageToVideoInput,
  "alibaba-plus/wan-2.6/video-extend": alibabaPlusWan26VideoExtendInput,
  "alibaba-plus/wan-2.7/reference-to-video": alibabaPlusWan27ReferenceToVideoInput,
};
