/** What an error of the client means, for an assistant. */
import {
  AbortedError,
  ApiError,
  InvalidArgumentError,
  NetworkError,
  PixelByteError,
  RequestTimeoutError,
  UploadError,
} from "../../client/index.ts";
import { uploadProblem } from "../input/check.ts";
import { asData, asName, cleanText } from "./dataText.ts";
import { ToolError } from "./toolError.ts";

/** Errors whose text is of our own client. */
const ours = [AbortedError, InvalidArgumentError, NetworkError, RequestTimeoutError];

/** The sentences about an error; undefined for one that nobody expected. */
export function describeError(error: unknown): string | undefined {
  if (error instanceof ToolError) return error.message;
  if (error instanceof ApiError) {
    return `The API responded with ${error.status} ${asName(error.code)}. ${asData(error.message)}`;
  }
  if (error instanceof UploadError) return cleanText(uploadProblem(error));
  if (!(error instanceof PixelByteError)) return undefined;
  const isOurs = ours.some((type) => error instanceof type);
  return `${asName(error.code)}. ${isOurs ? cleanText(error.message) : asData(error.message)}`;
}
