import { readFile, writeFile } from "node:fs/promises";
import { experimental_generateVideo as generateVideo } from "ai";
import { pixelbyte } from "pixelbyte-ai-sdk-provider";

const { video, providerMetadata } = await generateVideo({
  model: pixelbyte.video("__MODEL__"),
  prompt: { image: await readFile("photo.png"), text: "The camera moves around the subject" },
  aspectRatio: "9:16",
  duration: 10,
  generateAudio: true,
});
await writeFile("video.mp4", video.uint8Array);
console.log(video.mediaType, providerMetadata.pixelbyte.videos);
