import type { World } from "../../operations/answer.ts";
import { amount, say } from "../../../document/phrases.ts";
import { Refusal } from "../../errors/ApiError.ts";
import { BodyFault, readBytes } from "../body.ts";
import type { Upload } from "../../store/store.ts";
import { addressLife, maxSizeOf, uploadLife } from "../../uploads.ts";
import type { OwnReply, OwnRequest } from "./routes.ts";

/** The upload that an address is for. Its id is what the name begins with. */
async function uploadOf({ name }: OwnRequest, { store }: World): Promise<Upload> {
  const found = await store.getUpload(name.split("_")[0] ?? "");
  if (found === undefined) throw new Refusal("NOT_FOUND", `There is no upload ${say(name)}.`);
  return found;
}

/** Takes the file of an upload. How the real storage refuses a file is not documented. */
export async function upload(asked: OwnRequest, world: World): Promise<OwnReply> {
  const { query, request } = asked;
  const found = await uploadOf(asked, world);
  if (query.signature !== found.signature) {
    throw new Refusal("UNAUTHORIZED_ACCESS", "The signature in the address is not the one that was given out.");
  }
  if (world.clock.now() >= found.createdAt + addressLife) {
    const minutes = amount(addressLife / 60_000, "minute");
    throw new Refusal("UNAUTHORIZED_ACCESS", `The address was good for ${minutes}, which have passed.`);
  }
  const type = request.headers["content-type"]?.toLowerCase();
  if (type !== found.contentType) {
    const message = `The Content-Type must be ${say(found.contentType)}, as announced, not ${say(type)}.`;
    throw new Refusal("INVALID_CONTENT_TYPE", message);
  }
  const bytes = await readBytes(request, maxSizeOf(world.document, found.contentType));
  if (bytes instanceof BodyFault) throw new Refusal("VALIDATION_ERROR", bytes.message);
  await world.store.saveFile(found.id, bytes);
  return { status: 200, type: "text/plain", bytes: "" };
}

/** A file that was uploaded, until it expires. */
export async function uploadedFile(asked: OwnRequest, world: World): Promise<OwnReply> {
  const found = await uploadOf(asked, world);
  const bytes = world.clock.now() < found.createdAt + uploadLife ? await world.store.getFile(found.id) : undefined;
  if (bytes === undefined) throw new Refusal("NOT_FOUND", `There is no file ${say(asked.name)}.`);
  return { status: 200, type: found.contentType, bytes };
}
