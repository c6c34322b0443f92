import type { PresignedUpload, PresignUploadRequest, Upload, UploadContentType } from "../../../generated/types.ts";
import type { Connection } from "../connection.ts";
import { answerOf } from "../http/answerOf.ts";
import type { CallOptions } from "../options.ts";

/** Bytes in memory or on their way. For a file on disk, see `fileFromPath` of `pixelbyte-client/node`. */
export type Uploadable = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

export interface UploadOptions extends CallOptions {
  /** The file's name. Without it, that of a `File`, or else `file`. */
  readonly filename?: string | undefined;
  /** The file's media type. Without it, that of a `Blob`, or else the one that the name ends with. */
  readonly contentType?: UploadContentType | undefined;
}

/** Hand over local files, so that a job can use them as inputs. */
export interface Uploads {
  /**
   * Uploads a file and answers with the `fileUrl` to use wherever an input takes a URL. It is deleted after an hour.
   *
   * @throws {UploadError} when its media type is not known or not accepted, when it is too large, or when the storage
   *   refuses it
   */
  create(file: Uploadable, options?: UploadOptions): Promise<PresignedUpload>;
  /** Prepares an upload, for whoever sends the bytes themselves. */
  presign(request: PresignUploadRequest, options?: CallOptions): Promise<PresignedUpload>;
  /** Whether an uploaded file can still be used, and until when. */
  get(fileId: string, options?: CallOptions): Promise<Upload>;
}

export function createUploads({ raw, init, send }: Connection): Uploads {
  const presign: Uploads["presign"] = (body, options) =>
    answerOf(raw.POST("/v1/uploads/presign", { body, ...init(options) }));
  return {
    presign,
    get: (id, options) => answerOf(raw.GET("/v1/uploads/{id}", { params: { path: { id } }, ...init(options) })),
    // Most programs never upload, so what that takes is loaded with the first upload.
    create: async (...upload) => (await import("./upload.ts")).upload(presign, send, ...upload),
  };
}
