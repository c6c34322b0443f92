/** The length from which a key is taken out of responses. A shorter one is found in too many by chance. */
const shortestKey = 6;

/** A text of the server without the key, should the server repeat it: it gets into errors, and errors into logs. */
export const withoutKey = (text: string, apiKey = ""): string =>
  apiKey.length < shortestKey ? text : text.replaceAll(apiKey, "[API key]");
