// Made from openapi/ by `npm run build`. Do not edit.
/** Version of the OpenAPI document that this client was made from. */
export const version = "0.1.0";
/** The production server. */
export const serverUrl = "https://api.muvi.video";
