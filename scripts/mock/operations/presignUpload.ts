import { invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import { newUploadId } from "../random/ids.ts";
import { fileLife, fileUrl, maxSizeOf, uploadUrl } from "../uploads.ts";
import type { HandlerOf } from "./operation.ts";

export const presignUpload: HandlerOf<"presignUpload"> = (request, { document, requests, random, store }) => {
  const { operation, body, owner, origin, requestId, clock } = request;
  // A media type that cannot be uploaded has a code of its own.
  throwIssues(requests.bodyIssues(operation, body), (issues) =>
    issues.every(({ path }) => path === "contentType") && body.contentType !== undefined
      ? "INVALID_CONTENT_TYPE"
      : invalidCodeOf(operation),
  );
  return async () => {
    const upload = {
      id: newUploadId(random),
      owner,
      filename: String(body.filename),
      contentType: String(body.contentType),
      createdAt: clock.now(),
      origin,
      signature: random.hex(32, "signature"),
    };
    await store.saveUpload(upload);
    const data = {
      uploadUrl: uploadUrl(upload),
      fileUrl: fileUrl(upload),
      fileId: upload.id,
      expiresAt: clock.iso(upload.createdAt + fileLife(document)),
      maxSize: maxSizeOf(document, upload.contentType),
    };
    return { body: { success: true, data, requestId } };
  };
};
