import createFetchClient from "openapi-fetch";
/** The production server. */
const serverUrl = "https://api.muvi.video";
/** No API key was given and `PIXELBYTE_API_KEY` is not set. */
var MissingApiKeyError = class extends Error {
	constructor() {
		super("No API key. Pass createClient({ apiKey }) or set the environment variable PIXELBYTE_API_KEY.");
		this.name = "MissingApiKeyError";
	}
};
/** The environment, where there is one: browsers and edge workers may have none. */
function environmentKey() {
	return typeof process === "undefined" ? void 0 : process.env.PIXELBYTE_API_KEY;
}
/**
* Makes a client for the PixelByte API. Requests and answers are typed by the document: the value of `model` decides
* which `input` compiles.
*
* @throws {MissingApiKeyError} when there is no key to send
*/
function createClient({ apiKey = environmentKey(), baseUrl = serverUrl, ...options } = {}) {
	if (!apiKey) throw new MissingApiKeyError();
	const client = createFetchClient({
		baseUrl,
		...options
	});
	client.use({ onRequest({ request }) {
		request.headers.set("Authorization", `Bearer ${apiKey}`);
		return request;
	} });
	return client;
}
export { MissingApiKeyError, createClient };
