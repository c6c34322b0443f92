// Made from openapi/ by `npm run build`. Do not edit.

/** Version of the OpenAPI document that this client was made from. */
export const version = "0.1.0";
/** The production server. */
export const serverUrl = "https://api.muvi.video";
/** Codes of a 503 that says that a job was not taken, but that it may be taken later. */
export const refusedCodes: readonly string[] = [
  "PUBSUB_PUBLISH_FAILED"
];
/** What to tell, once, who uses a deprecated model, by slug. */
export const deprecations = new Map<string, string>([]);
