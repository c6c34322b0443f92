import { t as PlannedRequest, u as UploadError } from "./PlannedRequest.js";
/** How names of files end, by media type. The compiler sees to it that every one of the document is there. */
const endings = {
	"image/jpeg": ["jpg", "jpeg"],
	"image/png": ["png"],
	"image/webp": ["webp"],
	"image/gif": ["gif"],
	"video/mp4": ["mp4"],
	"video/webm": ["webm"],
	"audio/mpeg": ["mp3"],
	"audio/wav": ["wav"]
};
const isContentType = (type) => Object.hasOwn(endings, type);
const accepted = Object.keys(endings).filter(isContentType);
/** How long the transfer of a large file may take, in milliseconds. */
const transferTime = 6e5;
/** Name and media type, as far as the file or its name tells them. */
function describe(file, { filename, contentType }) {
	const name = filename ?? (file instanceof File ? file.name : "file");
	const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
	const type = contentType || file instanceof Blob && file.type || accepted.find((one) => endings[one].includes(ending)) || "unknown";
	if (isContentType(type)) return {
		filename: name,
		contentType: type
	};
	throw new UploadError(`The media type of ${name} is ${type}; pass contentType: one of ${accepted.join(", ")}`);
}
/** Storage wants to know the length beforehand, so a stream is read to its end. */
async function blobOf(file) {
	if (file instanceof Blob) return file;
	if (file instanceof ReadableStream) return new Response(file).blob();
	if (file instanceof ArrayBuffer) return new Blob([file]);
	if (file instanceof Uint8Array) return new Blob([new Uint8Array(file)]);
	const chunks = [];
	for await (const chunk of file) chunks.push(new Uint8Array(chunk));
	return new Blob(chunks);
}
/** Prepares an upload and hands the bytes over. */
async function upload(presign, send, file, options = {}) {
	const description = describe(file, options);
	const { filename, contentType } = description;
	const body = await blobOf(file);
	const prepared = await presign(description, options);
	if (body.size > prepared.maxSize) throw new UploadError(`${filename} has ${body.size} bytes; at most ${prepared.maxSize} are accepted`);
	const { signal = null, timeout = transferTime, maxRetries } = options;
	const plan = {
		method: "PUT",
		headers: new Headers({ "content-type": contentType }),
		body,
		signal,
		timeout,
		maxRetries
	};
	const { ok, status } = await send(new PlannedRequest(prepared.uploadUrl, plan));
	if (!ok) throw new UploadError(`The storage refused ${filename} with status ${status}`);
	return prepared;
}
export { upload };
