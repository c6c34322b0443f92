import type { PresignedUpload, PresignUploadRequest, UploadContentType } from "../../../generated/types.ts";
import { UploadError } from "../errors/clientErrors.ts";
import type { Send } from "../http/send.ts";
import type { CallOptions } from "../options.ts";

/** Bytes in memory or on their way. For a file on disk, see `fileFromPath` of `pixelbyte-client/node`. */
export type Uploadable = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Options for an upload. */
export interface UploadOptions extends CallOptions {
  /** The file's name. Defaults to the name of a `File`, or else `file`. */
  readonly filename?: string | undefined;
  /** The file's media type. Defaults to the type of a `Blob`, or else the one of the name's extension. */
  readonly contentType?: UploadContentType | undefined;
}

/** Prepares an upload. */
export type Presign = (request: PresignUploadRequest, options?: CallOptions) => Promise<PresignedUpload>;

/** How names of files end, by media type. The compiler sees to it that every one of the document is there. */
const endings: Readonly<Record<UploadContentType, readonly string[]>> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "video/mp4": ["mp4"],
  "video/webm": ["webm"],
  "audio/mpeg": ["mp3"],
  "audio/wav": ["wav"],
};

const isContentType = (type: string): type is UploadContentType => Object.hasOwn(endings, type);
const accepted = Object.keys(endings).filter(isContentType);

/** How long the transfer of a large file may take, in milliseconds. */
const transferTime = 600_000;

/** The name and media type, if the file or its name has them. */
function describe(file: Uploadable, { filename, contentType }: UploadOptions): PresignUploadRequest {
  const name = filename ?? (file instanceof File ? file.name : "file");
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  const type =
    contentType ||
    (file instanceof Blob && file.type) ||
    accepted.find((one) => endings[one].includes(ending)) ||
    "unknown";
  if (isContentType(type)) return { filename: name, contentType: type };
  throw new UploadError(`The media type of ${name} is ${type}; pass contentType: one of ${accepted.join(", ")}`);
}

/** Storage wants to know the length beforehand, so a stream is read to its end. */
async function blobOf(file: Uploadable): Promise<Blob> {
  if (file instanceof Blob) return file;
  if (file instanceof ReadableStream) return new Response(file).blob();
  if (file instanceof ArrayBuffer) return new Blob([file]);
  if (file instanceof Uint8Array) return new Blob([new Uint8Array(file)]);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of file) chunks.push(new Uint8Array(chunk));
  return new Blob(chunks);
}

/** Prepares an upload and sends the bytes to the storage. */
export async function uploadFile(
  presign: Presign,
  send: Send,
  file: Uploadable,
  options: UploadOptions = {},
): Promise<PresignedUpload> {
  const description = describe(file, options);
  const { filename, contentType } = description;
  const body = await blobOf(file);
  const upload = await presign(description, options);
  if (body.size > upload.maxSize) {
    throw new UploadError(`${filename} has ${body.size} bytes; at most ${upload.maxSize} are accepted`);
  }
  const { signal, timeout = transferTime, maxRetries } = options;
  const headers = new Headers({ "content-type": contentType });
  const put = { url: upload.uploadUrl, method: "PUT", headers, body, signal, redirect: "follow" } as const;
  const { ok, status } = (await send(put, { timeout, maxRetries })).response;
  if (!ok) throw new UploadError(`The storage refused ${filename} with status ${status}`);
  return upload;
}
