/** What is known of uploads beyond the form of their requests, and the mock's own addresses for them. */
import type { Document } from "../document/view.ts";
import type { Upload } from "./store/store.ts";

/** How long the URL to send a file to works, and how long the file is kept. In milliseconds. */
export const urlLife = ({ uploadLifetime }: Document): number => uploadLifetime.urlSeconds * 1000;
export const fileLife = ({ uploadLifetime }: Document): number => uploadLifetime.fileSeconds * 1000;

/** The largest file of a media type that the document allows, in bytes. */
export const maxSizeOf = ({ maxUploadBytes }: Document, contentType: string): number =>
  maxUploadBytes[contentType.split("/")[0] ?? ""] ?? 0;

export const uploadRoot = "/__mock/uploads/";
export const fileRoot = "/__mock/files/";

const nameOf = ({ id, filename }: Upload): string => `${id}_${encodeURIComponent(filename.toWellFormed())}`;

/** Where the file is to be sent. */
export const uploadUrl = (upload: Upload): string =>
  `${upload.origin}${uploadRoot}${nameOf(upload)}?signature=${upload.signature}`;

/** Where the file can be had. */
export const fileUrl = (upload: Upload): string => `${upload.origin}${fileRoot}${nameOf(upload)}`;
