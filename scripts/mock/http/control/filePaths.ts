/** The paths of files, which are no part of the control API: the URLs in responses lead there. */
import { mediaRoot } from "../../media/media.ts";
import { fileRoot, uploadRoot } from "../../uploads.ts";
import { type FileHandler, output, upload, uploadedFile } from "./files.ts";

export interface FilePath {
  readonly root: string;
  readonly method: "GET" | "PUT";
  readonly respond: FileHandler;
}

const filePaths: readonly FilePath[] = [
  { root: mediaRoot, method: "GET", respond: output },
  { root: uploadRoot, method: "PUT", respond: upload },
  { root: fileRoot, method: "GET", respond: uploadedFile },
];

export const filePathOf = (path: string): FilePath | undefined => filePaths.find(({ root }) => path.startsWith(root));
