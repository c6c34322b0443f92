import { Capability, InputOf, ModelSlug } from "./types.js";
/** One priced parameter: the value it has when left out, and what each of its values multiplies the cost by. */
interface PriceFactor {
  readonly parameter: string;
  readonly default: string;
  readonly multipliers: Readonly<Record<string, number>>;
  /**
   * The input whose file decides the value, such as the length of a video. Then `parameter` is not an input of the
   * model, and `default` is no more than an assumption.
   */
  readonly derivedFrom?: string;
}
/** The price of a model. Amounts are micro-cents: 1,000,000 are 1 US dollar. */
interface Price {
  readonly baseCostMicroCents: number;
  /** What the base cost is paid for, such as `second` or `image`. */
  readonly per: string;
  readonly factors: readonly PriceFactor[];
}
/** A priced parameter was given a value that the price table does not have. */
declare class UnknownPriceError extends Error {
  readonly parameter: string;
  readonly value: unknown;
  readonly allowed: readonly string[];
  constructor(factor: PriceFactor, value: unknown);
}
/**
 * What a job costs: base cost times the multiplier of every priced parameter, in integer micro-cents.
 *
 * Multipliers are decimal numbers such as 1.8667, so the product is taken in whole numbers and rounded once, at the
 * end, half up. The API's rounding is not documented; this agrees with every documented amount.
 *
 * @param price the model's price
 * @param input the job's input; a priced parameter that is left out counts with its default, and one that is derived
 *   from a file with the value that is assumed, unless it is given here under its name
 * @throws {UnknownPriceError} when a priced parameter has a value without a price
 * @see the pricing section of each model page: finalCost = baseCost × factor × factor
 */
declare function costMicroCents(price: Price, input?: Readonly<Record<string, unknown>>): number;
/** An amount of micro-cents as US dollars without trailing zeros beyond the cent: 350000 gives `$0.35`. */
declare function formatUsd(microCents: number): string;
/** What the document says of a model besides its input. */
interface ModelFacts<Slug extends ModelSlug = ModelSlug> {
  readonly slug: Slug;
  readonly displayName: string;
  readonly provider: string;
  readonly capability: Capability;
  readonly description: string;
  /** How long a job usually takes, in seconds. */
  readonly processingSeconds: number;
  readonly price: Price;
  /** Present when the model is going to be switched off. Days are ISO dates. */
  readonly deprecation?: {
    readonly since: string;
    readonly sunset?: string;
    readonly successor: string;
  };
}
/**
 * Kling 2.6 I2V, Image to Video. Video from an image, always with sound: this model makes it without being asked and without extra cost.
 *
 * Costs $0.20 with the defaults: $0.04 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const kling26I2vImageToVideo: ModelFacts<"kling/kling-2.6-i2v/image-to-video">;
/**
 * Kling 2.6 Pro, Text to Video. High-quality video from a text description, in landscape or portrait, with sound if you want it.
 *
 * Costs $0.35 with the defaults: $0.07 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 * - `has_sound`: "false" (default) × 1, "true" × 2
 */
declare const kling26ProTextToVideo: ModelFacts<"kling/kling-2.6-pro/text-to-video">;
/**
 * Kling 3.0 Pro, Image to Video. The higher tier of Kling 3.0: your image comes alive for up to 15 seconds, with sound if you want it.
 *
 * Costs $0.56 with the defaults: $0.112 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
declare const kling30ProImageToVideo: ModelFacts<"kling/kling-3.0-pro/image-to-video">;
/**
 * Kling 3.0 Pro, Start-End Frame to Video. Invents what happens between two images of yours, in up to 15 seconds, with sound if you want it.
 *
 * Costs $0.56 with the defaults: $0.112 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
declare const kling30ProStartEndFrameToVideo: ModelFacts<"kling/kling-3.0-pro/start-end-frame-to-video">;
/**
 * Kling 3.0 Standard, Image to Video. Video of up to 15 seconds that begins with your image and follows your prompt, with sound if you want it.
 *
 * Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
declare const kling30StandardImageToVideo: ModelFacts<"kling/kling-3.0-standard/image-to-video">;
/**
 * Kling 3.0 Standard, Text to Video. Video of up to 15 seconds from a text description, in three shapes, with sound if you want it.
 *
 * Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
declare const kling30StandardTextToVideo: ModelFacts<"kling/kling-3.0-standard/text-to-video">;
/**
 * Kling O1, Start-End Frame to Video. Kling O1 fills the time between a first and a last image, in standard or professional quality.
 *
 * Costs $0.35 with the defaults: $0.07 per second, times `duration` and `quality`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 */
declare const klingI2vFramesO1StartEndFrameToVideo: ModelFacts<"kling/kling-i2v-frames-o1/start-end-frame-to-video">;
/**
 * Kling I2V Frames V2.5, Image to Video. Video from an image in standard or professional quality, repeatable with a seed.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `quality` and `duration`. Takes about 240 seconds.
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingI2vFramesV25ImageToVideo: ModelFacts<"kling/kling-i2v-frames-v25/image-to-video">;
/**
 * Kling I2V Frames V2.5, Start-End Frame to Video. Moves from one image to another in standard or professional quality. The frames are called image_url and end_image_url here.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `quality` and `duration`. Takes about 240 seconds.
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingI2vFramesV25StartEndFrameToVideo: ModelFacts<"kling/kling-i2v-frames-v25/start-end-frame-to-video">;
/**
 * Kling 2.6, Start-End Frame to Video. Moves from one image to another in standard or professional quality. The newer Kling 2.6 takes no seed.
 *
 * Costs $0.30 with the defaults: $0.06 per second, times `quality` and `duration`. Takes about 240 seconds.
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingI2vFramesV26StartEndFrameToVideo: ModelFacts<"kling/kling-i2v-frames-v26/start-end-frame-to-video">;
/**
 * Kling Motion 3.0, Motion Transfer to Video. Makes the person in your image move like the person in your video. The length of that video decides the price.
 *
 * Costs $0.35 with the defaults: $0.07 per second, times `duration` and `quality`. `duration` is measured on `motion_video_url`; 5 is assumed here. Takes about 240 seconds.
 * - `duration`, measured on `motion_video_url`: "5" (assumed) × 5, "10" × 10
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 */
declare const klingMotionCreateV3MotionTransferToVideo: ModelFacts<"kling/kling-motion-create-v3/motion-transfer-to-video">;
/**
 * Kling O1, Image to Video. Brings an image to life as your prompt says, in standard or professional quality.
 *
 * Costs $0.35 with the defaults: $0.07 per second, times `duration` and `quality`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 */
declare const klingOmniO1ImageToVideo: ModelFacts<"kling/kling-omni-o1/image-to-video">;
/**
 * Kling Text2Video V2.5, Text to Video. Cinematic video straight from a text description, in standard or professional quality.
 *
 * Costs $0.225 with the defaults: $0.045 per second, times `quality` and `duration`. Takes about 180 seconds.
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingText2videoV25TextToVideo: ModelFacts<"kling/kling-text2video-v25/text-to-video">;
/**
 * Kling 2.1 Master, Image to Video. Animates a still image as your prompt says, with control over how closely the prompt is followed.
 *
 * Costs $0.20 with the defaults: $0.04 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingPlusKling21MasterImageToVideo: ModelFacts<"kling-plus/kling-2.1-master/image-to-video">;
/**
 * Kling 2.1 Master, Text to Video. Video from text for those who want a say: how closely the prompt is followed, and what must not appear.
 *
 * Costs $0.20 with the defaults: $0.04 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingPlusKling21MasterTextToVideo: ModelFacts<"kling-plus/kling-2.1-master/text-to-video">;
/**
 * Kling 2.1 Pro, Image to Video. Animates an image, with a dial for how closely the prompt is followed and a negative prompt for what must not appear.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingPlusKling21ProImageToVideo: ModelFacts<"kling-plus/kling-2.1-pro/image-to-video">;
/**
 * Kling 2.1 Pro, Start-End Frame to Video. Moves from one image to another, with control over how closely the prompt is followed. The frames are called image_url and end_image_url here.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingPlusKling21ProStartEndFrameToVideo: ModelFacts<"kling-plus/kling-2.1-pro/start-end-frame-to-video">;
/**
 * Kling 2.5 Turbo Pro, Text to Video. The successor of Kling 2.1 for video from text, with the same dial for how closely the prompt is followed.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingPlusKling25TurboProTextToVideo: ModelFacts<"kling-plus/kling-2.5-turbo-pro/text-to-video">;
/**
 * Kling 2.6 Pro, Motion Control. Lets the person in an image act out a video of 3 to 30 seconds, at one price whatever its length.
 *
 * Costs $0.04 per job. Takes about 180 seconds.
 */
declare const klingPlusKling26ProMotionControl: ModelFacts<"kling-plus/kling-2.6-pro/motion-control">;
/**
 * Kling 3.0 Pro, Motion Control. Lets the person in an image act out a video, in the quality of Kling 3.0 Pro, at one price whatever its length.
 *
 * Costs $0.05 per job. Takes about 180 seconds.
 */
declare const klingPlusKling30ProMotionControl: ModelFacts<"kling-plus/kling-3.0-pro/motion-control">;
/**
 * Kling 3.0 Standard, Text to Video. Video of 3 to 15 seconds from text, to the second. Sound is on and paid unless you turn it off, unlike at Kling.
 *
 * Costs $0.63 with the defaults: $0.084 per second, times `has_sound` and `duration`. Takes about 240 seconds.
 * - `has_sound`: "false" × 1, "true" (default) × 1.5
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 */
declare const klingPlusKling30StandardTextToVideo: ModelFacts<"kling-plus/kling-3.0-standard/text-to-video">;
/**
 * Kling O1 Pro, Video Edit Fast. The quick editor: changes a video as you say in about two minutes, at one price per video.
 *
 * Costs $0.03 per video. Takes about 120 seconds.
 */
declare const klingPlusKlingO1ProVideoEditFast: ModelFacts<"kling-plus/kling-o1-pro/video-edit-fast">;
/**
 * Kling O1 Standard, Reference to Video. A new video of 3 to 10 seconds modelled on yours, with up to ten pictures of what else should appear.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10
 */
declare const klingPlusKlingO1StandardReferenceToVideo: ModelFacts<"kling-plus/kling-o1-standard/reference-to-video">;
/**
 * Kling O1 Standard, Start-End Frame to Video. Moves from one image to another in exactly as many seconds as you need, from 3 to 10. The frames are called image_url and end_image_url here.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10
 */
declare const klingPlusKlingO1StandardStartEndFrameToVideo: ModelFacts<"kling-plus/kling-o1-standard/start-end-frame-to-video">;
/**
 * Kling O1 Standard, Text to Video. The plain way into Kling O1: text in, 5 or 10 seconds of video out.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const klingPlusKlingO1StandardTextToVideo: ModelFacts<"kling-plus/kling-o1-standard/text-to-video">;
/**
 * Kling O1 Standard, Video Edit. Changes a video as you say in words, with up to ten pictures of what should appear, at one price per video.
 *
 * Costs $0.03 per video. Takes about 180 seconds.
 */
declare const klingPlusKlingO1StandardVideoEdit: ModelFacts<"kling-plus/kling-o1-standard/video-edit">;
/**
 * Kling O3 Pro, Video Edit. The professional video editor: changes what you name, with up to four pictures of what should appear.
 *
 * Costs $0.05 per video. Takes about 180 seconds.
 */
declare const klingPlusKlingO3ProVideoEdit: ModelFacts<"kling-plus/kling-o3-pro/video-edit">;
/**
 * Kling O3 Standard, Image to Video. Continues from your image for 3 to 15 seconds, in several shots if you like. It needs no prompt.
 *
 * Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
declare const klingPlusKlingO3StandardImageToVideo: ModelFacts<"kling-plus/kling-o3-standard/image-to-video">;
/**
 * Kling O3 Standard, Reference to Video. A new video of 3 to 15 seconds modelled on yours, in several shots if you like, with sound if you want it.
 *
 * Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
declare const klingPlusKlingO3StandardReferenceToVideo: ModelFacts<"kling-plus/kling-o3-standard/reference-to-video">;
/**
 * Kling O3 Standard, Text to Video. Kling O3 tells a story in several shots: video of 3 to 15 seconds from text, cut as you plan or as the model does.
 *
 * Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
declare const klingPlusKlingO3StandardTextToVideo: ModelFacts<"kling-plus/kling-o3-standard/text-to-video">;
/**
 * Kling O3 Standard, Video Edit. Changes a video as you say in words and keeps the rest as it was, at the low price of the standard tier.
 *
 * Costs $0.03 per video. Takes about 180 seconds.
 */
declare const klingPlusKlingO3StandardVideoEdit: ModelFacts<"kling-plus/kling-o3-standard/video-edit">;
/**
 * Nano Banana, Text to Image. Images from text in half a minute, up to 4K. Its slug has two parts only.
 *
 * Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 2
 */
declare const googleNanoBanana: ModelFacts<"google/nano-banana">;
/**
 * Nano Banana 2, Edit Image. The second Nano Banana for images that you have: long instructions, ten shapes, up to 4K.
 *
 * Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
 */
declare const googleNanoBanana2EditImage: ModelFacts<"google/nano-banana-2/edit-image">;
/**
 * Nano Banana 2, Text to Image. The second Nano Banana: images from prompts of up to 5,000 characters, in ten shapes, up to 4K.
 *
 * Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
 */
declare const googleNanoBanana2TextToImage: ModelFacts<"google/nano-banana-2/text-to-image">;
/**
 * Nano Banana (TEST), Text to Image. The test version of Nano Banana: up to four images for the price of one, in ten shapes.
 *
 * Costs $0.04 per request. Takes about 30 seconds.
 */
declare const googleNanoBananaDevTextToImage: ModelFacts<"google/nano-banana-dev/text-to-image">;
/**
 * Nano Banana Pro (Extra), Edit Image. Nano Banana Pro with twice as many shapes, from portrait to cinema, for images that you have.
 *
 * Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
 */
declare const googleNanoBananaProExtraEditImage: ModelFacts<"google/nano-banana-pro-extra/edit-image">;
/**
 * Nano Banana Pro, Edit Image. The professional Nano Banana for images that you have: say what to change, get up to 4K.
 *
 * Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
 */
declare const googleNanoBananaProEditImage: ModelFacts<"google/nano-banana-pro/edit-image">;
/**
 * Nano Banana Pro, Text to Image. The professional Nano Banana: images from text in five shapes, up to 4K.
 *
 * Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
 */
declare const googleNanoBananaProTextToImage: ModelFacts<"google/nano-banana-pro/text-to-image">;
/**
 * Nano Banana, Edit Image. Changes one or more images as you say in words, in half a minute, up to 4K.
 *
 * Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 2
 */
declare const googleNanoBananaEditImage: ModelFacts<"google/nano-banana/edit-image">;
/**
 * Veo 3.1 (ECL), Image to Video. Animates an image in about a minute and a half. Silent unless you ask for sound, and 4K costs nothing extra.
 *
 * Costs $0.80 with the defaults: $0.20 per second, times `duration` and `has_sound`. Takes about 85 seconds.
 * - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
declare const googleVeo31EclImageToVideo: ModelFacts<"google/veo-3.1-ecl/image-to-video">;
/**
 * Veo 3.1 (ECL), Start-End Frame to Video. Moves from one image to another, silent or with sound. The frames are called first_frame_url and last_frame_url at this model only.
 *
 * Costs $0.80 with the defaults: $0.20 per second, times `duration` and `has_sound`. Takes about 85 seconds.
 * - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
declare const googleVeo31EclStartEndFrameToVideo: ModelFacts<"google/veo-3.1-ecl/start-end-frame-to-video">;
/**
 * Veo 3.1 Fast, Image to Video. Brings an image to life with sound, up to 4K, in 4, 6 or 8 seconds.
 *
 * Costs $2.40 with the defaults: $0.20 per second, times `duration`, `resolution` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "4" × 4, "6" × 6, "8" (default) × 8
 * - `resolution`: "720p" (default) × 1, "1080p" × 1, "4k" × 1.5
 * - `has_sound`: "false" × 1, "true" (default) × 1.5
 */
declare const googleVeo31FastImageToVideo: ModelFacts<"google/veo-3.1-fast/image-to-video">;
/**
 * Veo 3.1 Fast, Reference to Video. Puts the people and things of one to three images into a new video with sound, up to 4K.
 *
 * Costs $2.40 with the defaults: $0.20 per second, times `duration`, `resolution` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "4" × 4, "6" × 6, "8" (default) × 8
 * - `resolution`: "720p" (default) × 1, "1080p" × 1, "4k" × 1.5
 * - `has_sound`: "false" × 1, "true" (default) × 1.5
 */
declare const googleVeo31FastReferenceToVideo: ModelFacts<"google/veo-3.1-fast/reference-to-video">;
/**
 * Veo 3.1 Fast, Start-End Frame to Video. Moves from one image to another in about a minute and a half, at half the price per second of its siblings. It needs no prompt and has no sound option.
 *
 * Costs $0.40 with the defaults: $0.10 per second, times `duration`. Takes about 85 seconds.
 * - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
 */
declare const googleVeo31FastStartEndFrameToVideo: ModelFacts<"google/veo-3.1-fast/start-end-frame-to-video">;
/**
 * Veo 3.1 Fast, Text to Video. Google's video model at speed: text in, video with sound out, up to 4K.
 *
 * Costs $2.40 with the defaults: $0.20 per second, times `duration`, `resolution` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "4" × 4, "6" × 6, "8" (default) × 8
 * - `resolution`: "720p" (default) × 1, "1080p" × 1, "4k" × 1.5
 * - `has_sound`: "false" × 1, "true" (default) × 1.5
 */
declare const googleVeo31FastTextToVideo: ModelFacts<"google/veo-3.1-fast/text-to-video">;
/**
 * Veo 3.1, Text to Video. The premium tier of Veo 3.1: video with sound from text, up to 4K.
 *
 * Costs $2.40 with the defaults: $0.20 per second, times `duration`, `resolution` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "4" × 4, "6" × 6, "8" (default) × 8
 * - `resolution`: "720p" (default) × 1, "1080p" × 1, "4k" × 1.5
 * - `has_sound`: "false" × 1, "true" (default) × 1.5
 */
declare const googleVeo31QualityTextToVideo: ModelFacts<"google/veo-3.1-quality/text-to-video">;
/**
 * Veo 3.1, Start-End Frame to Video. Moves from one image to another with the full Veo 3.1, in about two minutes. It needs no prompt, and 4K costs nothing extra.
 *
 * Costs $0.80 with the defaults: $0.20 per second, times `duration`. Takes about 120 seconds.
 * - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
 */
declare const googleVeo31StartEndFrameToVideo: ModelFacts<"google/veo-3.1/start-end-frame-to-video">;
/**
 * GPT Image 1.5, Edit Image. Changes one image as you say in words, at one fixed price. It takes a single image_url, not a list.
 *
 * Costs $0.034 per request. Takes about 30 seconds.
 */
declare const openaiGptImage15EditImage: ModelFacts<"openai/gpt-image-1.5/edit-image">;
/**
 * GPT Image 1.5, Text to Image. OpenAI's image model: half a minute, one fixed price, square, landscape or portrait.
 *
 * Costs $0.034 per request. Takes about 30 seconds.
 */
declare const openaiGptImage15TextToImage: ModelFacts<"openai/gpt-image-1.5/text-to-image">;
/**
 * Sora 2, Image to Video. Animates an image all by itself: this model takes no prompt.
 *
 * Costs $0.40 with the defaults: $0.10 per second, times `duration`. Takes about 180 seconds.
 * - `duration`: "4" (default) × 4, "8" × 8, "12" × 12
 */
declare const openaiSora2ImageToVideo: ModelFacts<"openai/sora-2/image-to-video">;
/**
 * Sora 2, Text to Video. OpenAI's video model: 4, 8 or 12 seconds from text, in landscape or portrait.
 *
 * Costs $0.40 with the defaults: $0.10 per second, times `duration`. Takes about 180 seconds.
 * - `duration`: "4" (default) × 4, "8" × 8, "12" × 12
 */
declare const openaiSora2TextToVideo: ModelFacts<"openai/sora-2/text-to-video">;
/**
 * Gen 4 Image, Edit Image. Runway's image model for images that you have, with a style by name and a dial for how much results differ.
 *
 * Costs $0.05 with the defaults: $0.05 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "720p" (default) × 1, "1080p" × 1.6
 */
declare const runwayGen4ImageEditImage: ModelFacts<"runway/gen-4-image/edit-image">;
/**
 * Gen 4 Image, Text to Image. Runway's image model, with a style by name and a dial for how much results differ.
 *
 * Costs $0.05 with the defaults: $0.05 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "720p" (default) × 1, "1080p" × 1.6
 */
declare const runwayGen4ImageTextToImage: ModelFacts<"runway/gen-4-image/text-to-image">;
/**
 * Gen 4 Turbo Image, Edit Image. The quick editor from Runway: changes images at one low price, always in 1080p.
 *
 * Costs $0.02 per request. Takes about 30 seconds.
 */
declare const runwayGen4TurboImageEditImage: ModelFacts<"runway/gen-4-turbo-image/edit-image">;
/**
 * Gen 4 Turbo, Image to Video. Gen 4 at half the price and in half the time: animates an image in about a minute.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 60 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const runwayGen4TurboImageToVideo: ModelFacts<"runway/gen-4-turbo/image-to-video">;
/**
 * Gen 4, Image to Video. Runway's flagship video model: animates an image in six shapes, from phone to cinema.
 *
 * Costs $0.50 with the defaults: $0.10 per second, times `duration`. Takes about 120 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
declare const runwayGen4ImageToVideo: ModelFacts<"runway/gen-4/image-to-video">;
/**
 * Seedance 2.0 Fast, Start-End Frame to Video. The quicker, cheaper Seedance, between two images of yours: 4 to 15 seconds, up to 1440p and 60 frames per second.
 *
 * Costs $1.00 with the defaults: $0.20 per second, times `duration`, `resolution` and `fps`. Takes about 180 seconds.
 * - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `resolution`: "720p" (default) × 1, "1440p" × 1.5
 * - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
 */
declare const bytedanceSeedance20FastStartEndFrameToVideo: ModelFacts<"bytedance/seedance-2.0-fast/start-end-frame-to-video">;
/**
 * Seedance 2.0 Fast, Text to Video. The quicker, cheaper Seedance: 4 to 15 seconds of video from text in about three minutes, up to 1440p and 60 frames per second.
 *
 * Costs $1.00 with the defaults: $0.20 per second, times `duration`, `resolution` and `fps`. Takes about 180 seconds.
 * - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `resolution`: "720p" (default) × 1, "1440p" × 1.5
 * - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
 */
declare const bytedanceSeedance20FastTextToVideo: ModelFacts<"bytedance/seedance-2.0-fast/text-to-video">;
/**
 * Seedance 2.0, Image to Video. Smooth video from an image: 4 to 15 seconds, up to 1440p and 60 frames per second.
 *
 * Costs $1.20 with the defaults: $0.24 per second, times `duration`, `resolution` and `fps`. Takes about 300 seconds.
 * - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `resolution`: "720p" (default) × 1, "1440p" × 2
 * - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
 */
declare const bytedanceSeedance20ImageToVideo: ModelFacts<"bytedance/seedance-2.0/image-to-video">;
/**
 * Seedance 2.0, Omni Reference. Mixes images, videos and sounds of yours into one new video: the prompt calls them by number, as in @image1 or @audio1.
 *
 * Costs $1.20 with the defaults: $0.24 per second, times `duration`, `resolution` and `fps`. Takes about 300 seconds.
 * - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `resolution`: "720p" (default) × 1, "1440p" × 2
 * - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
 */
declare const bytedanceSeedance20OmniReference: ModelFacts<"bytedance/seedance-2.0/omni-reference">;
/**
 * Seedream V4.5, Image to Image. Makes one image out of up to ten that you send, as you say in words, at one price for every resolution.
 *
 * Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 60 seconds.
 * - `resolution`: "512p" × 1, "1k" × 1, "2k" (default) × 1, "4k" × 1
 */
declare const bytedancePlusSeedreamV45ImageToImage: ModelFacts<"bytedance-plus/seedream-v4.5/image-to-image">;
/**
 * Seedream V4.5, Text to Image. Images from text in eight shapes at one price: 4K costs no more than 512p.
 *
 * Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 60 seconds.
 * - `resolution`: "512p" × 1, "1k" × 1, "2k" (default) × 1, "4k" × 1
 */
declare const bytedancePlusSeedreamV45TextToImage: ModelFacts<"bytedance-plus/seedream-v4.5/text-to-image">;
/**
 * Seedream V5 Lite, Image to Image. One to four new images out of up to ten that you send, each paid for itself, up to 2K.
 *
 * Costs $0.035 with the defaults: $0.035 per image, times `num_images`. Takes about 60 seconds.
 * - `num_images`: "1" (default) × 1, "2" × 2, "3" × 3, "4" × 4
 */
declare const bytedancePlusSeedreamV5LiteImageToImage: ModelFacts<"bytedance-plus/seedream-v5-lite/image-to-image">;
/**
 * Seedream V5 Lite, Text to Image. One to four images from one prompt, each paid for itself, up to 4K. It writes its resolutions with a capital K.
 *
 * Costs $0.035 with the defaults: $0.035 per image, times `num_images`. Takes about 60 seconds.
 * - `num_images`: "1" (default) × 1, "2" × 2, "3" × 3, "4" × 4
 */
declare const bytedancePlusSeedreamV5LiteTextToImage: ModelFacts<"bytedance-plus/seedream-v5-lite/text-to-image">;
/**
 * Wan 2.6 Flash, Image to Video. Animates an image for 5, 10 or 15 seconds, in 720p or 1080p, with sound for a little extra.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`, `resolution` and `has_sound`. Takes about 180 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 * - `resolution`: "720p" (default) × 1, "1080p" × 1.5
 * - `has_sound`: "false" (default) × 1, "true" × 1.3
 */
declare const alibabaWan26FlashImageToVideo: ModelFacts<"alibaba/wan-2.6-flash/image-to-video">;
/**
 * Wan 2.6 Flash, Image to Video. Animates an image for 2 to 15 seconds, to the second, with a negative prompt. It has no sound option.
 *
 * Costs $2.50 with the defaults: $0.50 per second, times `resolution` and `duration`. Takes about 120 seconds.
 * - `resolution`: "720p" (default) × 1, "1080p" × 1.5
 * - `duration`: "2" × 2, "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 */
declare const alibabaPlusWan26FlashImageToVideo: ModelFacts<"alibaba-plus/wan-2.6-flash/image-to-video">;
/**
 * Wan 2.6, Video Extend. Goes on where your video stops, for 5, 10 or 15 more seconds.
 *
 * Costs $0.75 with the defaults: $0.15 per second, times `duration`. Takes about 300 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 */
declare const alibabaPlusWan26VideoExtend: ModelFacts<"alibaba-plus/wan-2.6/video-extend">;
/**
 * Wan 2.7, Reference to Video. Builds a video around references of every kind: images, a video, a first frame, even a voice.
 *
 * Costs $1.125 with the defaults: $0.15 per second, times `resolution` and `duration`. Takes about 500 seconds.
 * - `resolution`: "720p" × 1, "1080p" (default) × 1.5
 * - `duration`: "2" × 2, "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10
 */
declare const alibabaPlusWan27ReferenceToVideo: ModelFacts<"alibaba-plus/wan-2.7/reference-to-video">;
/** Every model of the document, by slug. */
declare const models: { readonly [Slug in ModelSlug]: ModelFacts<Slug> };
/**
 * What a job will be charged at list price, computed here, without a call. This carries the prices of all models; for
 * one model only, use `costMicroCents(model.price, input)` with the constant of that model.
 *
 * @param slug the model's slug
 * @param input the job's input; what is left out counts with its default
 * @returns integer micro-cents: 1,000,000 are 1 US dollar
 * @throws {UnknownPriceError} when a priced parameter has a value without a price
 * @throws {TypeError} when the model is not listed
 */
declare function estimateCost<Slug extends ModelSlug>(slug: Slug, input?: Partial<InputOf<Slug>>): number;
export { type ModelFacts, type Price, type PriceFactor, UnknownPriceError, alibabaPlusWan26FlashImageToVideo, alibabaPlusWan26VideoExtend, alibabaPlusWan27ReferenceToVideo, alibabaWan26FlashImageToVideo, bytedancePlusSeedreamV45ImageToImage, bytedancePlusSeedreamV45TextToImage, bytedancePlusSeedreamV5LiteImageToImage, bytedancePlusSeedreamV5LiteTextToImage, bytedanceSeedance20FastStartEndFrameToVideo, bytedanceSeedance20FastTextToVideo, bytedanceSeedance20ImageToVideo, bytedanceSeedance20OmniReference, costMicroCents, estimateCost, formatUsd, googleNanoBanana, googleNanoBanana2EditImage, googleNanoBanana2TextToImage, googleNanoBananaDevTextToImage, googleNanoBananaEditImage, googleNanoBananaProEditImage, googleNanoBananaProExtraEditImage, googleNanoBananaProTextToImage, googleVeo31EclImageToVideo, googleVeo31EclStartEndFrameToVideo, googleVeo31FastImageToVideo, googleVeo31FastReferenceToVideo, googleVeo31FastStartEndFrameToVideo, googleVeo31FastTextToVideo, googleVeo31QualityTextToVideo, googleVeo31StartEndFrameToVideo, kling26I2vImageToVideo, kling26ProTextToVideo, kling30ProImageToVideo, kling30ProStartEndFrameToVideo, kling30StandardImageToVideo, kling30StandardTextToVideo, klingI2vFramesO1StartEndFrameToVideo, klingI2vFramesV25ImageToVideo, klingI2vFramesV25StartEndFrameToVideo, klingI2vFramesV26StartEndFrameToVideo, klingMotionCreateV3MotionTransferToVideo, klingOmniO1ImageToVideo, klingPlusKling21MasterImageToVideo, klingPlusKling21MasterTextToVideo, klingPlusKling21ProImageToVideo, klingPlusKling21ProStartEndFrameToVideo, klingPlusKling25TurboProTextToVideo, klingPlusKling26ProMotionControl, klingPlusKling30ProMotionControl, klingPlusKling30StandardTextToVideo, klingPlusKlingO1ProVideoEditFast, klingPlusKlingO1StandardReferenceToVideo, klingPlusKlingO1StandardStartEndFrameToVideo, klingPlusKlingO1StandardTextToVideo, klingPlusKlingO1StandardVideoEdit, klingPlusKlingO3ProVideoEdit, klingPlusKlingO3StandardImageToVideo, klingPlusKlingO3StandardReferenceToVideo, klingPlusKlingO3StandardTextToVideo, klingPlusKlingO3StandardVideoEdit, klingText2videoV25TextToVideo, models, openaiGptImage15EditImage, openaiGptImage15TextToImage, openaiSora2ImageToVideo, openaiSora2TextToVideo, runwayGen4ImageEditImage, runwayGen4ImageTextToImage, runwayGen4ImageToVideo, runwayGen4TurboImageEditImage, runwayGen4TurboImageToVideo };