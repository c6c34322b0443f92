/** Files: what jobs made, and what was uploaded. Everybody may have them, as from a content delivery network. */
import { amount, say } from "../../../document/phrases.ts";
import { ApiError } from "../../errors/ApiError.ts";
import { memoryFile } from "../../files/storedFile.ts";
import { statusOf } from "../../jobs/job.ts";
import { formatOf } from "../../media/media.ts";
import type { Context } from "../../operations/operation.ts";
import type { Upload } from "../../store/store.ts";
import { fileLife, maxSizeOf, urlLife } from "../../uploads.ts";
import { BodyIssue, headerOf, type IncomingRequest } from "../request.ts";
import type { HttpResponse } from "../response.ts";
import type { Target } from "../target.ts";
import { rangeOf } from "./range.ts";

interface FileRequest {
  /** The rest of the path, percent-decoded. */
  readonly name: string;
  readonly query: Target["query"];
  readonly request: IncomingRequest;
}

export type FileHandler = (request: FileRequest, context: Context) => Promise<HttpResponse>;

/** A file of a completed job. */
export const output: FileHandler = async ({ name, request }, { store, clocks, media }) => {
  const [id = "", fileName = "", ...rest] = name.split("/");
  const job = await store.get(id);
  const found = media.find(fileName);
  const isOfJob =
    job !== undefined &&
    found !== undefined &&
    rest.length === 0 &&
    statusOf(job, clocks.of(job.owner).now()) === "completed" &&
    found.index < job.files &&
    (!fileName.startsWith("output") || fileName.endsWith(formatOf(job.kind)));
  if (!isOfJob) throw new ApiError("NOT_FOUND", `No completed job has the file ${say(name)}.`);
  return rangeOf(memoryFile(found.file.bytes), found.file.type, headerOf(request.headers, "range"));
};

/** The upload that a URL is for. Its id is what the name begins with. */
async function uploadOf(name: string, { store }: Context): Promise<Upload> {
  const found = await store.getUpload(name.split("_")[0] ?? "");
  if (found === undefined) throw new ApiError("NOT_FOUND", `There is no upload ${say(name)}.`);
  return found;
}

/** Takes the file of an upload. How the real storage refuses a file is not documented. */
export const upload: FileHandler = async ({ name, query, request }, context) => {
  const { document, clocks, store } = context;
  const found = await uploadOf(name, context);
  if (query.signature !== found.signature) {
    throw new ApiError("UNAUTHORIZED_ACCESS", "The signature in the URL is not valid.");
  }
  if (clocks.of(found.owner).now() >= found.createdAt + urlLife(document)) {
    const minutes = amount(urlLife(document) / 60_000, "minute");
    throw new ApiError("UNAUTHORIZED_ACCESS", `The URL worked for ${minutes} and has expired.`);
  }
  const type = headerOf(request.headers, "content-type")?.toLowerCase();
  if (type !== found.contentType) {
    const message = `The Content-Type must be ${say(found.contentType)}, as announced, not ${say(type)}.`;
    throw new ApiError("INVALID_CONTENT_TYPE", message);
  }
  const maxSize = maxSizeOf(document, found.contentType);
  // A body of unknown length makes room once it is here, and one that is refused needs none.
  const length = Number(headerOf(request.headers, "content-length") ?? 0);
  if (length <= maxSize) store.makeRoomForFile(length);
  const file = await request.readFile(maxSize);
  if (file instanceof BodyIssue) throw new ApiError("VALIDATION_ERROR", file.message);
  await store.saveFile(found.id, file);
  return { status: 200, headers: { "content-type": "text/plain" }, body: "" };
};

/** A file that was uploaded, until it expires. */
export const uploadedFile: FileHandler = async ({ name, request }, context) => {
  const { document, clocks, store } = context;
  const found = await uploadOf(name, context);
  const isKept = clocks.of(found.owner).now() < found.createdAt + fileLife(document);
  const file = isKept ? await store.getFile(found.id) : undefined;
  if (file === undefined) throw new ApiError("NOT_FOUND", `There is no file ${say(name)}.`);
  return rangeOf(file, found.contentType, headerOf(request.headers, "range"));
};
