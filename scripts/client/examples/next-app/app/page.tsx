"use client";
import { createClient } from "pixelbyte-client";
import { useState } from "react";

const client = createClient({ proxyUrl: "/api/pixelbyte" }); // the key stays on the server

export default function Page() {
  const [video, setVideo] = useState<string>();
  const [status, setStatus] = useState("");

  async function make(form: FormData) {
    try {
      const input = { prompt: String(form.get("prompt")) };
      const onProgress = ({ status, progress }: { status: string; progress: number }) =>
        setStatus(`${status}, ${progress} %`);
      const job = await client.run("kling/kling-2.6-pro/text-to-video", input, { onProgress });
      setVideo(job.output);
    } catch (error) {
      setStatus(String(error));
    }
  }

  return (
    <form action={make}>
      <input name="prompt" defaultValue="A lighthouse in the fog" aria-label="Prompt" />
      <button type="submit">Make a video</button>
      {video ? <video src={video} controls autoPlay loop muted /> : <p>{status}</p>}
    </form>
  );
}
