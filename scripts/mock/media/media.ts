/** The files that jobs make: small, but real ones, which players and picture viewers can show. */
import type { MediaKind } from "../../document/mediaKind.ts";

/** Where the mock serves the files of its jobs. */
export const mediaRoot = "/__mock/outputs/";
export const mediaPath = (jobId: string, file: string): string => `${mediaRoot}${jobId}/${file}`;

const formats = { video: "mp4", image: "png" } as const;
/** In pixels, as in the files in media/. */
const sizes = { video: { width: 320, height: 180 }, image: { width: 128, height: 128 } } as const;

export const formatOf = (kind: MediaKind): string => formats[kind];
export const sizeOf = (kind: MediaKind): { readonly width: number; readonly height: number } => sizes[kind];

export interface MediaFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Reads a file in this folder, such as `output.mp4`. */
export type ReadMedia = (name: string) => Uint8Array;

export interface Media {
  /** The file behind a name such as `output_0.mp4`, `thumb_2.jpg` or `poster_0.jpg`, if a job can have it. */
  find(name: string): { readonly file: MediaFile; readonly index: number } | undefined;
}

const types: Readonly<Record<string, string>> = { mp4: "video/mp4", png: "image/png", jpg: "image/jpeg" };

/** @param read reads a file; each is read once */
export function createMedia(read: ReadMedia): Media {
  const files = new Map<string, MediaFile>();
  return {
    find(name) {
      const [, part, index, format = ""] = /^(output|thumb|poster)_(\d{1,3})\.(mp4|png|jpg)$/.exec(name) ?? [];
      if (part === undefined || (part === "output") === (format === "jpg")) return undefined;
      const file = files.get(`${part}.${format}`) ?? { type: types[format] ?? "", bytes: read(`${part}.${format}`) };
      files.set(`${part}.${format}`, file);
      return { file, index: Number(index) };
    },
  };
}
