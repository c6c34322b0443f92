export type * from "../../generated/types.ts";
export { type ClientOptions, createClient, MissingApiKeyError, type PixelByteClient } from "./createClient.ts";
