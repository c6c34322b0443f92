/** What an error of the client means, for an assistant. */
import { ApiError, PixelByteError } from "../../client/index.ts";
import { asData, asName } from "./dataText.ts";
import { ToolError } from "./toolError.ts";

/** The sentences about an error; undefined for one that nobody expected. */
export function describeError(error: unknown): string | undefined {
  if (error instanceof ToolError) return error.message;
  if (error instanceof ApiError) {
    return `The API responded with ${error.status} ${asName(error.code)}. ${asData(error.message)}`;
  }
  return error instanceof PixelByteError ? `${asName(error.code)}. ${asData(error.message)}` : undefined;
}
