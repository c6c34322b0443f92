import { openAsBlob } from "node:fs";
import { createClient } from "pixelbyte-client";

const client = createClient();

const photo = await openAsBlob("photo.png", { type: "image/png" });
const { fileUrl } = await client.uploads.create(photo, { filename: "photo.png" });

console.log(fileUrl);
