import { amount, say } from "../../../document/phrases.ts";
import { ApiError } from "../../errors/ApiError.ts";
import type { Context } from "../../operations/answer.ts";
import type { Upload } from "../../store/store.ts";
import { addressLife, maxSizeOf, uploadLife } from "../../uploads.ts";
import { BodyIssue, readBytes } from "../body.ts";
import type { OwnReply, OwnRequest } from "./exchange.ts";

/** The upload that an address is for. Its id is what the name begins with. */
async function uploadOf({ name }: OwnRequest, { store }: Context): Promise<Upload> {
  const found = await store.getUpload(name.split("_")[0] ?? "");
  if (found === undefined) throw new ApiError("NOT_FOUND", `There is no upload ${say(name)}.`);
  return found;
}

/** Takes the file of an upload. How the real storage refuses a file is not documented. */
export async function upload(asked: OwnRequest, context: Context): Promise<OwnReply> {
  const { query, request } = asked;
  const found = await uploadOf(asked, context);
  if (query.signature !== found.signature) {
    throw new ApiError("UNAUTHORIZED_ACCESS", "The signature in the address is not the one that was given out.");
  }
  if (context.clock.now() >= found.createdAt + addressLife) {
    const minutes = amount(addressLife / 60_000, "minute");
    throw new ApiError("UNAUTHORIZED_ACCESS", `The address was good for ${minutes}, which have passed.`);
  }
  const type = request.headers["content-type"]?.toLowerCase();
  if (type !== found.contentType) {
    const message = `The Content-Type must be ${say(found.contentType)}, as announced, not ${say(type)}.`;
    throw new ApiError("INVALID_CONTENT_TYPE", message);
  }
  const bytes = await readBytes(request, maxSizeOf(context.document, found.contentType));
  if (bytes instanceof BodyIssue) throw new ApiError("VALIDATION_ERROR", bytes.message);
  await context.store.saveFile(found.id, bytes);
  return { status: 200, type: "text/plain", bytes: "" };
}

/** A file that was uploaded, until it expires. */
export async function uploadedFile(asked: OwnRequest, context: Context): Promise<OwnReply> {
  const found = await uploadOf(asked, context);
  const bytes = context.clock.now() < found.createdAt + uploadLife ? await context.store.getFile(found.id) : undefined;
  if (bytes === undefined) throw new ApiError("NOT_FOUND", `There is no file ${say(asked.name)}.`);
  return { status: 200, type: found.contentType, bytes };
}
