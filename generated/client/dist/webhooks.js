/** What stands before the digest in the signature header. */
const SIGNATURE_PREFIX = "sha256=";
const encoder = new TextEncoder();
const algorithm = {
	name: "HMAC",
	hash: "SHA-256"
};
/** What the signature covers: the value of the timestamp header, the join, and the body as it is on the wire. */
function signedContent(timestamp, body) {
	const head = encoder.encode(timestamp + ".");
	const tail = typeof body === "string" ? encoder.encode(body) : body;
	const content = new Uint8Array(head.length + tail.length);
	content.set(head);
	content.set(tail, head.length);
	return content;
}
/** A webhook secret as a key for WebCrypto. */
const webhookKey = (secret, usage) => crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, [usage]);
/**
* The value of the signature header for a webhook.
*
* @param secret the webhook secret from the dashboard
* @param timestamp the value of the timestamp header: Unix seconds
* @param body the body as it is sent
*/
async function signWebhook(secret, timestamp, body) {
	const digest = await crypto.subtle.sign("HMAC", await webhookKey(secret, "sign"), signedContent(timestamp, body));
	return SIGNATURE_PREFIX + Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
/** A webhook is not to be trusted: answer 400 and forget it. `fault` says why. */
var WebhookVerificationError = class WebhookVerificationError extends Error {
	fault;
	static {
		WebhookVerificationError.prototype.name = "WebhookVerificationError";
	}
	constructor(fault, message) {
		super(message);
		this.fault = fault;
	}
};
function headerOf(headers, name) {
	const key = name.toLowerCase();
	const value = headers instanceof Headers ? headers.get(key) : Object.entries(headers).find(([other]) => other.toLowerCase() === key)?.[1];
	if (typeof value !== "string") throw new WebhookVerificationError("header-missing", `The header ${name} is missing`);
	return value;
}
/** The header's time has to be near: a recorded webhook must not be played again later, nor one be made in advance. */
function checkTime(timestamp, tolerance, now) {
	const age = now / 1e3 - Number(timestamp);
	if (!(age <= tolerance)) throw new WebhookVerificationError("too-old", `The webhook was sent at ${timestamp}, over ${tolerance} s ago`);
	if (age < -tolerance) throw new WebhookVerificationError("too-new", `The webhook was sent at ${timestamp}, over ${tolerance} s from now`);
}
/** The digest in the signature header, or nothing if it is not one. */
function digestOf(signature) {
	const hex = signature.startsWith("sha256=") ? signature.slice(7) : "";
	if (!/^[0-9a-f]{64}$/i.test(hex)) return void 0;
	return Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}
/** WebCrypto compares in constant time. All secrets are tried, so that the time does not tell which one fits. */
async function isSigned(secrets, digest, content) {
	return (await Promise.all(secrets.map(async (secret) => crypto.subtle.verify("HMAC", await webhookKey(secret, "verify"), digest, content)))).includes(true);
}
const isObject = (value) => typeof value === "object" && value !== null;
/** The signature vouches for the rest. */
const isEvent = (value) => isObject(value) && typeof value.jobId === "string" && typeof value.status === "string";
function parse(payload) {
	try {
		return JSON.parse(typeof payload === "string" ? payload : new TextDecoder().decode(payload));
	} catch {
		return;
	}
}
/**
* Makes sure that a webhook comes from PixelByte and is fresh, and gives its event.
*
* @throws {WebhookVerificationError} when it is not to be trusted
* @example
* const event = await verifyWebhook({ payload: await request.text(), headers: request.headers, secret });
*/
async function verifyWebhook({ payload, headers, secret, tolerance = 300, now = Date.now }) {
	const secrets = typeof secret === "string" ? [secret] : secret;
	if (secrets.length === 0 || secrets.includes("")) throw new TypeError("No webhook secret, or an empty one");
	const timestamp = headerOf(headers, "X-PixelByte-Timestamp");
	const digest = digestOf(headerOf(headers, "X-PixelByte-Signature"));
	checkTime(timestamp, tolerance, now());
	if (digest === void 0 || !await isSigned(secrets, digest, signedContent(timestamp, payload))) throw new WebhookVerificationError("wrong-signature", "The signature does not fit the body, the time and the secret");
	const event = parse(payload);
	if (!isEvent(event)) throw new WebhookVerificationError("not-an-event", "The body is not an event of a job");
	return event;
}
const answer = (status, text, headers) => ({
	status,
	text,
	headers: {
		"content-type": "text/plain; charset=utf-8",
		...headers
	}
});
/** Events are small. Whoever sends more than this, in bytes, wants something else. */
const largest = 1e6;
async function bytesOf(body) {
	const chunks = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		if (size > largest) return void 0;
		chunks.push(chunk);
	}
	const parts = chunks.map((chunk) => typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let offset = 0;
	for (const part of parts) {
		bytes.set(part, offset);
		offset += part.length;
	}
	return bytes;
}
async function receive(method, headers, body, { onEvent, onError, ...options }) {
	if (method !== "POST") return answer(405, "Webhooks are sent with POST", { allow: "POST" });
	try {
		const payload = await bytesOf(body);
		if (payload === void 0) return answer(413, "Too large for a webhook");
		await onEvent(await verifyWebhook({
			payload,
			headers,
			...options
		}));
		return answer(200, "ok");
	} catch (error) {
		try {
			await onError?.(error);
		} catch (cause) {
			console.error(cause);
		}
		return error instanceof WebhookVerificationError ? answer(400, error.message) : answer(500, "The event could not be handled");
	}
}
/** The chunks of a body. Not every runtime can iterate a stream itself. */
async function* chunksOf(stream) {
	const reader = stream?.getReader();
	for (let chunk = await reader?.read(); chunk?.value !== void 0; chunk = await reader?.read()) yield chunk.value;
}
/**
* A receiver for whatever speaks Fetch: Next.js, Hono, Cloudflare Workers, Deno, Bun.
*
* @example
* export const POST = webhookHandler({ secret, onEvent: (event) => queue.add(event) });
*/
const webhookHandler = (options) => async (request) => {
	const { status, text, headers } = await receive(request.method, request.headers, chunksOf(request.body), options);
	return new Response(text, {
		status,
		headers
	});
};
/**
* A receiver for Node's `http` and for Express, where it has to come before anything that parses bodies.
*
* @example
* createServer(nodeWebhookHandler({ secret, onEvent: (event) => queue.add(event) })).listen(3000);
*/
const nodeWebhookHandler = (options) => async (request, response) => {
	const { status, text, headers } = await receive(request.method, request.headers, request, options);
	response.writeHead(status, headers);
	response.end(text);
};
export { WebhookVerificationError, nodeWebhookHandler, signWebhook, verifyWebhook, webhookHandler };
