import type { PresignedUpload, PresignUploadRequest, Upload } from "../../../generated/types.ts";
import { checkId } from "../check.ts";
import type { Connection } from "../connection.ts";
import { resultOf } from "../http/result.ts";
import type { CallOptions } from "../options.ts";
import type { Presign, Uploadable, UploadOptions } from "./uploadFile.ts";

/** Upload local files, so that a job can use them as inputs. */
export interface Uploads {
  /**
   * Uploads a file and returns the `fileUrl` to use wherever an input takes a URL. It is deleted after 60 minutes.
   *
   * @throws {UploadError} if its media type is unknown or not accepted, if it is too large, or if the storage rejects it
   */
  create(file: Uploadable, options?: UploadOptions): Promise<PresignedUpload>;
  /** Prepares an upload, if you send the bytes yourself. */
  presign(request: PresignUploadRequest, options?: CallOptions): Promise<PresignedUpload>;
  /** Whether an uploaded file can still be used, and until when. */
  get(fileId: string, options?: CallOptions): Promise<Upload>;
}

export function createUploads({ raw, init, send }: Connection): Uploads {
  const presign: Presign = (body, options) => resultOf(raw.POST("/v1/uploads/presign", { body, ...init(options) }));
  return {
    presign,
    async get(fileId, options) {
      const path = { id: checkId("fileId", fileId) };
      return resultOf(raw.GET("/v1/uploads/{id}", { params: { path }, ...init(options) }));
    },
    // Most programs never upload, so what that takes is loaded with the first upload.
    create: async (file, options) => (await import("./uploadFile.ts")).uploadFile(presign, send, file, options),
  };
}
