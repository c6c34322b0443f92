import { z } from "zod";
import { uploadLifetime } from "../../catalogue/facts.ts";
import { readAllowedFile } from "../files/allowedFile.ts";
import { defineTool } from "./tool.ts";

export const uploadFile = defineTool({
  name: "upload_file",
  title: "Upload a file",
  description: `Uploads a local image, video or audio file from a folder that the user allowed, and returns the URL to use in an input. It works for ${uploadLifetime()}.`,
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: true },
  input: z.strictObject({ path: z.string().min(1).describe("absolute, or relative to an allowed folder") }),
  output: z.object({ fileUrl: z.string(), bytes: z.int(), expiresAt: z.string() }),
  async run({ path }, { api, document, folders }, { signal }) {
    const file = await readAllowedFile(path, folders, document.maxUploadBytes);
    const { fileUrl, expiresAt } = await api.client.uploads.create(file, { signal });
    return { value: { fileUrl, bytes: file.size, expiresAt } };
  },
});
