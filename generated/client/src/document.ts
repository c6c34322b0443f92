// Made from openapi/ by `npm run build`. Do not edit.
/** The production server. */
export const serverUrl = "https://api.muvi.video";
