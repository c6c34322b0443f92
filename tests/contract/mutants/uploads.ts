/** Servers that take uploads wrongly. */
import { objectOf } from "../../../scripts/document/json.ts";
import { accepting, hour, inData, inSuccess, later, type Row } from "./faults.ts";

export const uploads: readonly Row[] = [
  [
    "any media type can be uploaded",
    "wrong-request-refused",
    "presignUpload",
    accepting("presignUpload", "INVALID_CONTENT_TYPE"),
  ],
  [
    "the largest file is another size",
    "upload-kept",
    "presignUpload",
    inData("presignUpload", (data) => ({ ...data, maxSize: 1 })),
  ],
  [
    "the file is not under its address",
    "upload-kept",
    "presignUpload",
    inData("presignUpload", (data) => ({
      ...data,
      fileUrl: String(data.fileUrl).replace("/__mock/", "/__nothing/"),
    })),
  ],
  [
    "the address of the file is no URL",
    "response-as-declared",
    "presignUpload",
    inData("presignUpload", (data) => ({ ...data, fileUrl: "contract.png" })),
  ],
  [
    "a file is deleted too early",
    "upload-kept",
    "getUpload",
    inData("getUpload", (data) => ({ ...data, expiresAt: later(data.createdAt, hour / 2) })),
  ],
  [
    "an upload comes without its envelope",
    "response-as-declared",
    "getUpload",
    inSuccess("getUpload", (body) => objectOf(body.data)),
  ],
  [
    "a fresh file has expired",
    "upload-kept",
    "getUpload",
    inData("getUpload", (data) => ({ ...data, status: "expired" })),
  ],
  [
    "an upload forgets its name",
    "upload-kept",
    "getUpload",
    inData("getUpload", (data) => ({ ...data, filename: "file" })),
  ],
  ["an unknown upload is found", "unknown-id-refused", "getUpload", accepting("getUpload", "NOT_FOUND")],
];
