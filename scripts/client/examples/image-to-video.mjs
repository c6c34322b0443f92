// From a picture on disk to a video: upload the file, then use its URL as an input.
//
//   PIXELBYTE_API_KEY=... node image-to-video.mjs dog.jpg

import { createClient } from "../index.ts";
import { fileFromPath } from "../node/index.ts";

const path = process.argv[2];
if (path === undefined) throw new Error("Which picture? node image-to-video.mjs dog.jpg");

const client = createClient();
const { fileUrl } = await client.uploads.create(await fileFromPath(path));
const job = await client.run("kling/kling-3.0-standard/image-to-video", {
  prompt: "The dog turns its head and barks",
  image_url: fileUrl,
  has_sound: "true",
});
console.log(job.output);
