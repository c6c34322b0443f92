/** What the operations on uploads answer. */

import { say } from "../../document/phrases.ts";
import type { JsonObject } from "../../document/view.ts";
import { ApiError, invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import { newUploadId } from "../random/random.ts";
import { fileUrl, maxSizeOf, uploadLife, uploadUrl } from "../uploads.ts";
import { type Answer, bodyObject } from "./answer.ts";

export const presignUpload: Answer = (call, { document, requests, random, store, clock }) => {
  const body = bodyObject(call);
  // A media type that cannot be uploaded has a code of its own.
  throwIssues(requests.bodyIssues(call.operation, body), (issues) =>
    issues.every(({ path }) => path === "contentType") && body.contentType !== undefined
      ? "INVALID_CONTENT_TYPE"
      : invalidCodeOf(call.operation),
  );
  return async (): Promise<JsonObject> => {
    const upload = {
      id: newUploadId(random),
      owner: call.owner,
      filename: String(body.filename),
      contentType: String(body.contentType),
      createdAt: clock.now(),
      origin: call.origin,
      signature: random.hex(32, "signature"),
    };
    await store.saveUpload(upload);
    return {
      success: true,
      data: {
        uploadUrl: uploadUrl(upload),
        fileUrl: fileUrl(upload),
        fileId: upload.id,
        expiresAt: new Date(upload.createdAt + uploadLife).toISOString(),
        maxSize: maxSizeOf(document, upload.contentType),
      },
      requestId: call.requestId,
    };
  };
};

export const getUpload: Answer =
  (call, { store, clock }) =>
  async () => {
    const id = String(call.path.id).toLowerCase();
    const upload = await store.getUpload(id);
    if (upload === undefined || upload.owner !== call.owner) {
      throw new ApiError("NOT_FOUND", `There is no upload ${say(id)}.`);
    }
    const expiresAt = upload.createdAt + uploadLife;
    return {
      success: true,
      data: {
        id,
        filename: upload.filename,
        contentType: upload.contentType,
        fileUrl: fileUrl(upload),
        status: clock.now() < expiresAt ? "pending" : "expired",
        createdAt: new Date(upload.createdAt).toISOString(),
        expiresAt: new Date(expiresAt).toISOString(),
      },
      requestId: call.requestId,
    };
  };
