import { say } from "../../document/phrases.ts";
import { ApiError } from "../errors/ApiError.ts";
import { fileLife, fileUrl } from "../uploads.ts";
import type { HandlerOf } from "./operation.ts";

export const getUpload: HandlerOf<"getUpload"> = ({ path, owner, requestId, clock }, { document, store }) => {
  const id = String(path.id).toLowerCase();
  return async () => {
    const upload = await store.getUpload(id);
    if (upload === undefined || upload.owner !== owner) {
      throw new ApiError("NOT_FOUND", `There is no upload ${say(id)}.`);
    }
    const { filename, contentType, createdAt } = upload;
    const expiresAt = createdAt + fileLife(document);
    const data = {
      id,
      filename,
      contentType,
      fileUrl: fileUrl(upload),
      status: clock.now() < expiresAt ? "pending" : "expired",
      createdAt: clock.iso(createdAt),
      expiresAt: clock.iso(expiresAt),
    };
    return { body: { success: true, data, requestId } };
  };
};
