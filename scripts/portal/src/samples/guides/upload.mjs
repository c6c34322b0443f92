import { readFile } from "node:fs/promises";

const server = process.env.PIXELBYTE_BASE_URL ?? "__SERVER__";
const authorization = `Bearer ${process.env.PIXELBYTE_API_KEY}`;
const [file, contentType] = ["photo.png", "image/png"];

const response = await fetch(`${server}/v1/uploads/presign`, {
  method: "POST",
  headers: { authorization, "content-type": "application/json" },
  body: JSON.stringify({ filename: file, contentType }),
});
if (!response.ok) throw new Error(await response.text());
// The documentation shows this response with and without an envelope.
const body = await response.json();
const { uploadUrl, fileUrl } = body.data ?? body;

const stored = await fetch(uploadUrl, {
  method: "PUT",
  headers: { "content-type": contentType },
  body: await readFile(file),
});
if (!stored.ok) throw new Error(`The upload failed with ${stored.status}`);

console.log(fileUrl);
