// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelSlug } from "../../../types.ts";
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";
import { kling26I2vImageToVideo } from "./Kling26I2vImageToVideo.ts";
import { kling26ProTextToVideo } from "./Kling26ProTextToVideo.ts";
import { kling30ProImageToVideo } from "./Kling30ProImageToVideo.ts";
import { kling30ProStartEndFrameToVideo } from "./Kling30ProStartEndFrameToVideo.ts";
import { kling30StandardImageToVideo } from "./Kling30StandardImageToVideo.ts";
import { kling30StandardTextToVideo } from "./Kling30StandardTextToVideo.ts";
import { klingI2vFramesO1StartEndFrameToVideo } from "./KlingI2vFramesO1StartEndFrameToVideo.ts";
import { klingI2vFramesV25ImageToVideo } from "./KlingI2vFramesV25ImageToVideo.ts";
import { klingI2vFramesV25StartEndFrameToVideo } from "./KlingI2vFramesV25StartEndFrameToVideo.ts";
import { klingI2vFramesV26StartEndFrameToVideo } from "./KlingI2vFramesV26StartEndFrameToVideo.ts";
import { klingMotionCreateV3MotionTransferToVideo } from "./KlingMotionCreateV3MotionTransferToVideo.ts";
import { klingOmniO1ImageToVideo } from "./KlingOmniO1ImageToVideo.ts";
import { klingText2videoV25TextToVideo } from "./KlingText2videoV25TextToVideo.ts";
import { klingPlusKling21MasterImageToVideo } from "./KlingPlusKling21MasterImageToVideo.ts";
import { klingPlusKling21MasterTextToVideo } from "./KlingPlusKling21MasterTextToVideo.ts";
import { klingPlusKling21ProImageToVideo } from "./KlingPlusKling21ProImageToVideo.ts";
import { klingPlusKling21ProStartEndFrameToVideo } from "./KlingPlusKling21ProStartEndFrameToVideo.ts";
import { klingPlusKling25TurboProTextToVideo } from "./KlingPlusKling25TurboProTextToVideo.ts";
import { klingPlusKling26ProMotionControl } from "./KlingPlusKling26ProMotionControl.ts";
import { klingPlusKling30ProMotionControl } from "./KlingPlusKling30ProMotionControl.ts";
import { klingPlusKling30StandardTextToVideo } from "./KlingPlusKling30StandardTextToVideo.ts";
import { klingPlusKlingO1ProVideoEditFast } from "./KlingPlusKlingO1ProVideoEditFast.ts";
import { klingPlusKlingO1StandardReferenceToVideo } from "./KlingPlusKlingO1StandardReferenceToVideo.ts";
import { klingPlusKlingO1StandardStartEndFrameToVideo } from "./KlingPlusKlingO1StandardStartEndFrameToVideo.ts";
import { klingPlusKlingO1StandardTextToVideo } from "./KlingPlusKlingO1StandardTextToVideo.ts";
import { klingPlusKlingO1StandardVideoEdit } from "./KlingPlusKlingO1StandardVideoEdit.ts";
import { klingPlusKlingO3ProVideoEdit } from "./KlingPlusKlingO3ProVideoEdit.ts";
import { klingPlusKlingO3StandardImageToVideo } from "./KlingPlusKlingO3StandardImageToVideo.ts";
import { klingPlusKlingO3StandardReferenceToVideo } from "./KlingPlusKlingO3StandardReferenceToVideo.ts";
import { klingPlusKlingO3StandardTextToVideo } from "./KlingPlusKlingO3StandardTextToVideo.ts";
import { klingPlusKlingO3StandardVideoEdit } from "./KlingPlusKlingO3StandardVideoEdit.ts";
import { googleNanoBanana } from "./GoogleNanoBanana.ts";
import { googleNanoBanana2EditImage } from "./GoogleNanoBanana2EditImage.ts";
import { googleNanoBanana2TextToImage } from "./GoogleNanoBanana2TextToImage.ts";
import { googleNanoBananaDevTextToImage } from "./GoogleNanoBananaDevTextToImage.ts";
import { googleNanoBananaProExtraEditImage } from "./GoogleNanoBananaProExtraEditImage.ts";
import { googleNanoBananaProEditImage } from "./GoogleNanoBananaProEditImage.ts";
import { googleNanoBananaProTextToImage } from "./GoogleNanoBananaProTextToImage.ts";
import { googleNanoBananaEditImage } from "./GoogleNanoBananaEditImage.ts";
import { googleVeo31EclImageToVideo } from "./GoogleVeo31EclImageToVideo.ts";
import { googleVeo31EclStartEndFrameToVideo } from "./GoogleVeo31EclStartEndFrameToVideo.ts";
import { googleVeo31FastImageToVideo } from "./GoogleVeo31FastImageToVideo.ts";
import { googleVeo31FastReferenceToVideo } from "./GoogleVeo31FastReferenceToVideo.ts";
import { googleVeo31FastStartEndFrameToVideo } from "./GoogleVeo31FastStartEndFrameToVideo.ts";
import { googleVeo31FastTextToVideo } from "./GoogleVeo31FastTextToVideo.ts";
import { googleVeo31QualityTextToVideo } from "./GoogleVeo31QualityTextToVideo.ts";
import { googleVeo31StartEndFrameToVideo } from "./GoogleVeo31StartEndFrameToVideo.ts";
import { openaiGptImage15EditImage } from "./OpenaiGptImage15EditImage.ts";
import { openaiGptImage15TextToImage } from "./OpenaiGptImage15TextToImage.ts";
import { openaiSora2ImageToVideo } from "./OpenaiSora2ImageToVideo.ts";
import { openaiSora2TextToVideo } from "./OpenaiSora2TextToVideo.ts";
import { runwayGen4ImageEditImage } from "./RunwayGen4ImageEditImage.ts";
import { runwayGen4ImageTextToImage } from "./RunwayGen4ImageTextToImage.ts";
import { runwayGen4TurboImageEditImage } from "./RunwayGen4TurboImageEditImage.ts";
import { runwayGen4TurboImageToVideo } from "./RunwayGen4TurboImageToVideo.ts";
import { runwayGen4ImageToVideo } from "./RunwayGen4ImageToVideo.ts";
import { bytedanceSeedance20FastStartEndFrameToVideo } from "./BytedanceSeedance20FastStartEndFrameToVideo.ts";
import { bytedanceSeedance20FastTextToVideo } from "./BytedanceSeedance20FastTextToVideo.ts";
import { bytedanceSeedance20ImageToVideo } from "./BytedanceSeedance20ImageToVideo.ts";
import { bytedanceSeedance20OmniReference } from "./BytedanceSeedance20OmniReference.ts";
import { bytedancePlusSeedreamV45ImageToImage } from "./BytedancePlusSeedreamV45ImageToImage.ts";
import { bytedancePlusSeedreamV45TextToImage } from "./BytedancePlusSeedreamV45TextToImage.ts";
import { bytedancePlusSeedreamV5LiteImageToImage } from "./BytedancePlusSeedreamV5LiteImageToImage.ts";
import { bytedancePlusSeedreamV5LiteTextToImage } from "./BytedancePlusSeedreamV5LiteTextToImage.ts";
import { alibabaWan26FlashImageToVideo } from "./AlibabaWan26FlashImageToVideo.ts";
import { alibabaPlusWan26FlashImageToVideo } from "./AlibabaPlusWan26FlashImageToVideo.ts";
import { alibabaPlusWan26VideoExtend } from "./AlibabaPlusWan26VideoExtend.ts";
import { alibabaPlusWan27ReferenceToVideo } from "./AlibabaPlusWan27ReferenceToVideo.ts";

export { kling26I2vImageToVideo } from "./Kling26I2vImageToVideo.ts";
export { kling26ProTextToVideo } from "./Kling26ProTextToVideo.ts";
export { kling30ProImageToVideo } from "./Kling30ProImageToVideo.ts";
export { kling30ProStartEndFrameToVideo } from "./Kling30ProStartEndFrameToVideo.ts";
export { kling30StandardImageToVideo } from "./Kling30StandardImageToVideo.ts";
export { kling30StandardTextToVideo } from "./Kling30StandardTextToVideo.ts";
export { klingI2vFramesO1StartEndFrameToVideo } from "./KlingI2vFramesO1StartEndFrameToVideo.ts";
export { klingI2vFramesV25ImageToVideo } from "./KlingI2vFramesV25ImageToVideo.ts";
export { klingI2vFramesV25StartEndFrameToVideo } from "./KlingI2vFramesV25StartEndFrameToVideo.ts";
export { klingI2vFramesV26StartEndFrameToVideo } from "./KlingI2vFramesV26StartEndFrameToVideo.ts";
export { klingMotionCreateV3MotionTransferToVideo } from "./KlingMotionCreateV3MotionTransferToVideo.ts";
export { klingOmniO1ImageToVideo } from "./KlingOmniO1ImageToVideo.ts";
export { klingText2videoV25TextToVideo } from "./KlingText2videoV25TextToVideo.ts";
export { klingPlusKling21MasterImageToVideo } from "./KlingPlusKling21MasterImageToVideo.ts";
export { klingPlusKling21MasterTextToVideo } from "./KlingPlusKling21MasterTextToVideo.ts";
export { klingPlusKling21ProImageToVideo } from "./KlingPlusKling21ProImageToVideo.ts";
export { klingPlusKling21ProStartEndFrameToVideo } from "./KlingPlusKling21ProStartEndFrameToVideo.ts";
export { klingPlusKling25TurboProTextToVideo } from "./KlingPlusKling25TurboProTextToVideo.ts";
export { klingPlusKling26ProMotionControl } from "./KlingPlusKling26ProMotionControl.ts";
export { klingPlusKling30ProMotionControl } from "./KlingPlusKling30ProMotionControl.ts";
export { klingPlusKling30StandardTextToVideo } from "./KlingPlusKling30StandardTextToVideo.ts";
export { klingPlusKlingO1ProVideoEditFast } from "./KlingPlusKlingO1ProVideoEditFast.ts";
export { klingPlusKlingO1StandardReferenceToVideo } from "./KlingPlusKlingO1StandardReferenceToVideo.ts";
export { klingPlusKlingO1StandardStartEndFrameToVideo } from "./KlingPlusKlingO1StandardStartEndFrameToVideo.ts";
export { klingPlusKlingO1StandardTextToVideo } from "./KlingPlusKlingO1StandardTextToVideo.ts";
export { klingPlusKlingO1StandardVideoEdit } from "./KlingPlusKlingO1StandardVideoEdit.ts";
export { klingPlusKlingO3ProVideoEdit } from "./KlingPlusKlingO3ProVideoEdit.ts";
export { klingPlusKlingO3StandardImageToVideo } from "./KlingPlusKlingO3StandardImageToVideo.ts";
export { klingPlusKlingO3StandardReferenceToVideo } from "./KlingPlusKlingO3StandardReferenceToVideo.ts";
export { klingPlusKlingO3StandardTextToVideo } from "./KlingPlusKlingO3StandardTextToVideo.ts";
export { klingPlusKlingO3StandardVideoEdit } from "./KlingPlusKlingO3StandardVideoEdit.ts";
export { googleNanoBanana } from "./GoogleNanoBanana.ts";
export { googleNanoBanana2EditImage } from "./GoogleNanoBanana2EditImage.ts";
export { googleNanoBanana2TextToImage } from "./GoogleNanoBanana2TextToImage.ts";
export { googleNanoBananaDevTextToImage } from "./GoogleNanoBananaDevTextToImage.ts";
export { googleNanoBananaProExtraEditImage } from "./GoogleNanoBananaProExtraEditImage.ts";
export { googleNanoBananaProEditImage } from "./GoogleNanoBananaProEditImage.ts";
export { googleNanoBananaProTextToImage } from "./GoogleNanoBananaProTextToImage.ts";
export { googleNanoBananaEditImage } from "./GoogleNanoBananaEditImage.ts";
export { googleVeo31EclImageToVideo } from "./GoogleVeo31EclImageToVideo.ts";
export { googleVeo31EclStartEndFrameToVideo } from "./GoogleVeo31EclStartEndFrameToVideo.ts";
export { googleVeo31FastImageToVideo } from "./GoogleVeo31FastImageToVideo.ts";
export { googleVeo31FastReferenceToVideo } from "./GoogleVeo31FastReferenceToVideo.ts";
export { googleVeo31FastStartEndFrameToVideo } from "./GoogleVeo31FastStartEndFrameToVideo.ts";
export { googleVeo31FastTextToVideo } from "./GoogleVeo31FastTextToVideo.ts";
export { googleVeo31QualityTextToVideo } from "./GoogleVeo31QualityTextToVideo.ts";
export { googleVeo31StartEndFrameToVideo } from "./GoogleVeo31StartEndFrameToVideo.ts";
export { openaiGptImage15EditImage } from "./OpenaiGptImage15EditImage.ts";
export { openaiGptImage15TextToImage } from "./OpenaiGptImage15TextToImage.ts";
export { openaiSora2ImageToVideo } from "./OpenaiSora2ImageToVideo.ts";
export { openaiSora2TextToVideo } from "./OpenaiSora2TextToVideo.ts";
export { runwayGen4ImageEditImage } from "./RunwayGen4ImageEditImage.ts";
export { runwayGen4ImageTextToImage } from "./RunwayGen4ImageTextToImage.ts";
export { runwayGen4TurboImageEditImage } from "./RunwayGen4TurboImageEditImage.ts";
export { runwayGen4TurboImageToVideo } from "./RunwayGen4TurboImageToVideo.ts";
export { runwayGen4ImageToVideo } from "./RunwayGen4ImageToVideo.ts";
export { bytedanceSeedance20FastStartEndFrameToVideo } from "./BytedanceSeedance20FastStartEndFrameToVideo.ts";
export { bytedanceSeedance20FastTextToVideo } from "./BytedanceSeedance20FastTextToVideo.ts";
export { bytedanceSeedance20ImageToVideo } from "./BytedanceSeedance20ImageToVideo.ts";
export { bytedanceSeedance20OmniReference } from "./BytedanceSeedance20OmniReference.ts";
export { bytedancePlusSeedreamV45ImageToImage } from "./BytedancePlusSeedreamV45ImageToImage.ts";
export { bytedancePlusSeedreamV45TextToImage } from "./BytedancePlusSeedreamV45TextToImage.ts";
export { bytedancePlusSeedreamV5LiteImageToImage } from "./BytedancePlusSeedreamV5LiteImageToImage.ts";
export { bytedancePlusSeedreamV5LiteTextToImage } from "./BytedancePlusSeedreamV5LiteTextToImage.ts";
export { alibabaWan26FlashImageToVideo } from "./AlibabaWan26FlashImageToVideo.ts";
export { alibabaPlusWan26FlashImageToVideo } from "./AlibabaPlusWan26FlashImageToVideo.ts";
export { alibabaPlusWan26VideoExtend } from "./AlibabaPlusWan26VideoExtend.ts";
export { alibabaPlusWan27ReferenceToVideo } from "./AlibabaPlusWan27ReferenceToVideo.ts";

/** Every model of the document, by slug. */
export const models: { readonly [Slug in ModelSlug]: ModelFacts<Slug> } = {
  "kling/kling-2.6-i2v/image-to-video": kling26I2vImageToVideo,
  "kling/kling-2.6-pro/text-to-video": kling26ProTextToVideo,
  "kling/kling-3.0-pro/image-to-video": kling30ProImageToVideo,
  "kling/kling-3.0-pro/start-end-frame-to-video": kling30ProStartEndFrameToVideo,
  "kling/kling-3.0-standard/image-to-video": kling30StandardImageToVideo,
  "kling/kling-3.0-standard/text-to-video": kling30StandardTextToVideo,
  "kling/kling-i2v-frames-o1/start-end-frame-to-video": klingI2vFramesO1StartEndFrameToVideo,
  "kling/kling-i2v-frames-v25/image-to-video": klingI2vFramesV25ImageToVideo,
  "kling/kling-i2v-frames-v25/start-end-frame-to-video": klingI2vFramesV25StartEndFrameToVideo,
  "kling/kling-i2v-frames-v26/start-end-frame-to-video": klingI2vFramesV26StartEndFrameToVideo,
  "kling/kling-motion-create-v3/motion-transfer-to-video": klingMotionCreateV3MotionTransferToVideo,
  "kling/kling-omni-o1/image-to-video": klingOmniO1ImageToVideo,
  "kling/kling-text2video-v25/text-to-video": klingText2videoV25TextToVideo,
  "kling-plus/kling-2.1-master/image-to-video": klingPlusKling21MasterImageToVideo,
  "kling-plus/kling-2.1-master/text-to-video": klingPlusKling21MasterTextToVideo,
  "kling-plus/kling-2.1-pro/image-to-video": klingPlusKling21ProImageToVideo,
  "kling-plus/kling-2.1-pro/start-end-frame-to-video": klingPlusKling21ProStartEndFrameToVideo,
  "kling-plus/kling-2.5-turbo-pro/text-to-video": klingPlusKling25TurboProTextToVideo,
  "kling-plus/kling-2.6-pro/motion-control": klingPlusKling26ProMotionControl,
  "kling-plus/kling-3.0-pro/motion-control": klingPlusKling30ProMotionControl,
  "kling-plus/kling-3.0-standard/text-to-video": klingPlusKling30StandardTextToVideo,
  "kling-plus/kling-o1-pro/video-edit-fast": klingPlusKlingO1ProVideoEditFast,
  "kling-plus/kling-o1-standard/reference-to-video": klingPlusKlingO1StandardReferenceToVideo,
  "kling-plus/kling-o1-standard/start-end-frame-to-video": klingPlusKlingO1StandardStartEndFrameToVideo,
  "kling-plus/kling-o1-standard/text-to-video": klingPlusKlingO1StandardTextToVideo,
  "kling-plus/kling-o1-standard/video-edit": klingPlusKlingO1StandardVideoEdit,
  "kling-plus/kling-o3-pro/video-edit": klingPlusKlingO3ProVideoEdit,
  "kling-plus/kling-o3-standard/image-to-video": klingPlusKlingO3StandardImageToVideo,
  "kling-plus/kling-o3-standard/reference-to-video": klingPlusKlingO3StandardReferenceToVideo,
  "kling-plus/kling-o3-standard/text-to-video": klingPlusKlingO3StandardTextToVideo,
  "kling-plus/kling-o3-standard/video-edit": klingPlusKlingO3StandardVideoEdit,
  "google/nano-banana": googleNanoBanana,
  "google/nano-banana-2/edit-image": googleNanoBanana2EditImage,
  "google/nano-banana-2/text-to-image": googleNanoBanana2TextToImage,
  "google/nano-banana-dev/text-to-image": googleNanoBananaDevTextToImage,
  "google/nano-banana-pro-extra/edit-image": googleNanoBananaProExtraEditImage,
  "google/nano-banana-pro/edit-image": googleNanoBananaProEditImage,
  "google/nano-banana-pro/text-to-image": googleNanoBananaProTextToImage,
  "google/nano-banana/edit-image": googleNanoBananaEditImage,
  "google/veo-3.1-ecl/image-to-video": googleVeo31EclImageToVideo,
  "google/veo-3.1-ecl/start-end-frame-to-video": googleVeo31EclStartEndFrameToVideo,
  "google/veo-3.1-fast/image-to-video": googleVeo31FastImageToVideo,
  "google/veo-3.1-fast/reference-to-video": googleVeo31FastReferenceToVideo,
  "google/veo-3.1-fast/start-end-frame-to-video": googleVeo31FastStartEndFrameToVideo,
  "google/veo-3.1-fast/text-to-video": googleVeo31FastTextToVideo,
  "google/veo-3.1-quality/text-to-video": googleVeo31QualityTextToVideo,
  "google/veo-3.1/start-end-frame-to-video": googleVeo31StartEndFrameToVideo,
  "openai/gpt-image-1.5/edit-image": openaiGptImage15EditImage,
  "openai/gpt-image-1.5/text-to-image": openaiGptImage15TextToImage,
  "openai/sora-2/image-to-video": openaiSora2ImageToVideo,
  "openai/sora-2/text-to-video": openaiSora2TextToVideo,
  "runway/gen-4-image/edit-image": runwayGen4ImageEditImage,
  "runway/gen-4-image/text-to-image": runwayGen4ImageTextToImage,
  "runway/gen-4-turbo-image/edit-image": runwayGen4TurboImageEditImage,
  "runway/gen-4-turbo/image-to-video": runwayGen4TurboImageToVideo,
  "runway/gen-4/image-to-video": runwayGen4ImageToVideo,
  "bytedance/seedance-2.0-fast/start-end-frame-to-video": bytedanceSeedance20FastStartEndFrameToVideo,
  "bytedance/seedance-2.0-fast/text-to-video": bytedanceSeedance20FastTextToVideo,
  "bytedance/seedance-2.0/image-to-video": bytedanceSeedance20ImageToVideo,
  "bytedance/seedance-2.0/omni-reference": bytedanceSeedance20OmniReference,
  "bytedance-plus/seedream-v4.5/image-to-image": bytedancePlusSeedreamV45ImageToImage,
  "bytedance-plus/seedream-v4.5/text-to-image": bytedancePlusSeedreamV45TextToImage,
  "bytedance-plus/seedream-v5-lite/image-to-image": bytedancePlusSeedreamV5LiteImageToImage,
  "bytedance-plus/seedream-v5-lite/text-to-image": bytedancePlusSeedreamV5LiteTextToImage,
  "alibaba/wan-2.6-flash/image-to-video": alibabaWan26FlashImageToVideo,
  "alibaba-plus/wan-2.6-flash/image-to-video": alibabaPlusWan26FlashImageToVideo,
  "alibaba-plus/wan-2.6/video-extend": alibabaPlusWan26VideoExtend,
  "alibaba-plus/wan-2.7/reference-to-video": alibabaPlusWan27ReferenceToVideo,
};
