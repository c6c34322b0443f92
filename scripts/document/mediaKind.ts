/** What a finished job holds: the `type` of its outputs. */
export type MediaKind = "video" | "image";

/** What a capability such as `image-to-video` or `edit-image` makes: the medium that is named last, or else a video. */
export function kindOf(capability: string): MediaKind {
  const named = capability.split("-").findLast((word) => word === "video" || word === "image");
  return named === "image" ? "image" : "video";
}
