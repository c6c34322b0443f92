// Many jobs, a few at a time. One that fails does not stop the others, and none is paid for twice.
//
//   PIXELBYTE_API_KEY=... node batch.mjs
import { createClient, isPixelByteError } from "../index.ts";

const atATime = 3;
const prompts = ["A red kite", "A green boat", "A blue door", "A yellow tram", "A white horse"];

const client = createClient();
const waiting = prompts.values();

async function work() {
  // All workers take from the same iterator.
  for (const prompt of waiting) {
    try {
      const job = await client.run("kling/kling-text2video-v25/text-to-video", { prompt, quality: "std" });
      console.log(`${prompt}: ${job.output}`);
    } catch (error) {
      if (!isPixelByteError(error)) throw error;
      // Nothing else will succeed either.
      if (error.code === "INSUFFICIENT_BALANCE") throw error;
      console.log(`${prompt}: ${error.code} ${error.jobId ?? ""}`);
    }
  }
}

await Promise.all(Array.from({ length: atATime }, work));
