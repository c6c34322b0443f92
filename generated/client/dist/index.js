import { a as JobFailedError, c as RequestTimeoutError, d as PixelByteError, f as classesBelow, i as JobDeadlineError, l as UnexpectedAnswerError, n as AbortedError, o as MissingApiKeyError, r as JobCancelledError, s as NetworkError, t as PlannedRequest, u as UploadError } from "./PlannedRequest.js";
import createFetchClient from "openapi-fetch";
/** Codes of a 503 that says that a job was not taken, but that it may be taken later. */
const refusedCodes = ["PUBSUB_PUBLISH_FAILED"];
/** What to tell, once, who uses a deprecated model, by slug. */
const deprecations = /* @__PURE__ */ new Map([]);
const isObject = (value) => typeof value === "object" && value !== null;
const isEnvelope = (body) => isObject(body) && isObject(body.data);
const isErrorFacts = (value) => isObject(value) && typeof value.code === "string";
/** What a body says of an error, inside `error` or flat; nothing if there is no code. */
function errorIn(body) {
	const facts = isObject(body) && isObject(body.error) ? {
		requestId: body.requestId,
		...body.error
	} : body;
	return isErrorFacts(facts) ? facts : {};
}
/** Why a call failed, in short. Node says "fetch failed" and has the reason, with a code, in `cause`. */
function reasonOf(error) {
	if (!isObject(error)) return error;
	return error.cause ? reasonOf(error.cause) : error.code ?? error.message;
}
/**
* What `fetch`, or reading its answer, threw, as an error of ours.
*
* @param call the call in words, such as `GET https://api.example.com/v1/jobs`
* @param signal what could end the call; if it did, and its reason is an error of ours, that is the failure
*/
function failureOf(cause, call, { aborted, reason }) {
	if (!aborted) return new NetworkError(`${call}: ${reasonOf(cause)}`, { cause });
	return reason instanceof PixelByteError ? reason : new AbortedError(`${call}: aborted`, { cause: reason });
}
/** The longest pause before another attempt, in milliseconds. Whoever asks for more has to be asked again later. */
const longest = 6e4;
/** How Node, Bun and Deno say that there was no connection, in what `failureOf` makes of it. */
const noConnection = /: E?CONN\w* ?REFUSED/i;
/**
* Whether a call may be sent again after what came of it. POST may cost money, so it is repeated only when it cannot
* have been accepted: never after a time-out or a broken connection, and after a 503 only if its code says that the call
* was not taken. Without such a code, it may come from anywhere on the way. Other calls do the same when they arrive twice.
*/
async function mayRepeat(method, outcome) {
	const { status, message = "" } = outcome;
	if (status === 429 || noConnection.test(message)) return true;
	if (method !== "POST") return status === void 0 || status >= 500;
	const body = await outcome.text?.().then(JSON.parse).catch(() => {});
	return status === 503 && refusedCodes.includes(errorIn(body).code ?? "");
}
/**
* The pause before a call is sent again, in milliseconds, or nothing if it is not. It is what the server asks for in
* `Retry-After`, seconds or a date, or else half a second, doubled each time up to 8 seconds, of which up to a half is
* left out at random, so that clients that failed together do not come back together.
*
* @param attempt how many attempts there were
*/
async function retryIn(method, outcome, attempt) {
	const asked = outcome.headers?.get("retry-after") ?? "";
	const wish = Number(asked) * 1e3 || Date.parse(asked) - Date.now();
	const pause = wish > 0 ? wish : Math.min(250 * 2 ** attempt, 8e3) * (1 - Math.random() / 2);
	return pause <= longest && await mayRepeat(method, outcome) ? pause : void 0;
}
/** Resolves after so many milliseconds, or as soon as the signal aborts. */
const sleep = (milliseconds, signal) => new Promise((resolve) => {
	const done = () => {
		clearTimeout(timer);
		signal?.removeEventListener("abort", done);
		resolve();
	};
	const timer = setTimeout(done, signal?.aborted ? 0 : milliseconds);
	signal?.addEventListener("abort", done);
});
/**
* Starts to limit the time of some work.
*
* @param milliseconds how long it may take
* @param late makes the reason of the abort when the time is over
* @param other a signal that may end it as well
*/
function limitTime(milliseconds, late, other) {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(late()), Math.min(milliseconds, 2e9));
	return {
		signal: other ? AbortSignal.any([other, stop.signal]) : stop.signal,
		clear: () => clearTimeout(timer)
	};
}
/** @throws what failed, as one of the errors of this package */
const createSend = ({ fetch, log, ...settings }) => async (request, identity) => {
	const { url, method, timeout = settings.timeout, maxRetries = settings.maxRetries } = request;
	let { warning } = request;
	const call = `${method} ${url.split("?", 1)}`;
	const headers = {
		...identity,
		...Object.fromEntries(request.headers)
	};
	/** Sends the request once and reads the whole answer, so that a broken body is a failed attempt as well. */
	async function attemptOnce() {
		const late = () => new RequestTimeoutError(`${call}: timed out`);
		const { signal, clear } = limitTime(timeout, late, request.signal);
		try {
			const copy = "clone" in request && request.clone();
			const answer = await fetch(copy || url, {
				...request,
				headers,
				signal
			});
			const text = await answer.text();
			return Object.assign(copy ? new Response(text || null, answer) : answer, { text: async () => text });
		} catch (error) {
			return failureOf(error, call, signal);
		} finally {
			clear();
		}
	}
	for (let attempt = 1;; attempt += 1) {
		const started = Date.now();
		const outcome = await attemptOnce();
		const failed = outcome instanceof PixelByteError;
		const pause = attempt > maxRetries || request.signal?.aborted || !failed && outcome.ok ? void 0 : await retryIn(method, outcome, attempt);
		const result = failed ? outcome : outcome.status;
		log({
			call,
			attempt,
			took: Date.now() - started,
			result,
			retryIn: pause,
			warning
		});
		warning = void 0;
		if (pause !== void 0) await sleep(pause, request.signal);
		else if (failed) throw outcome;
		else return outcome;
	}
};
/**
* That a model is deprecated, since when, until when, and what to use. Once for each model and process, so that a log is
* not full of it.
*
* @param slug what names the model
*/
function warningOf(slug) {
	const warning = deprecations.get(slug);
	deprecations.delete(slug);
	return warning;
}
/**
* The API answered with an error. Each code has a class of its own below this one. When an answer has no code, it is
* `HTTP_<status>`.
*/
var ApiError = class extends PixelByteError {};
/** The class of a code of the API. */
const apiErrorClass = /* @__PURE__ */ classesBelow(ApiError);
/** The error that an answer stands for, of the class that belongs to its code. */
function apiError({ status, statusText }, body) {
	const { code = `HTTP_${status}`, message = statusText, ...facts } = errorIn(body);
	return new (apiErrorClass(code))(message, {
		...facts,
		status
	});
}
/**
* What a call answered, out of its envelope if it came in one.
*
* @param call gives the answer as text, though typed as what it stands for; see `init` in `createClient`
* @throws {PixelByteError} when it is an error, or no answer of the API at all
*/
async function answerOf(call) {
	const { data, error, response } = await call;
	if (!response.ok) throw apiError(response, error);
	try {
		const body = JSON.parse(`${data}`);
		if (isEnvelope(body)) return body.data;
		if (isObject(body)) return body;
		throw body;
	} catch (cause) {
		throw new UnexpectedAnswerError("No JSON object", { cause });
	}
}
/**
* The pause before the next look, in milliseconds: a quarter of the time to or from the expected end, but between one
* second and half a minute. So looks are rare at first, frequent around the end, and ever rarer when it is overdue.
* There is none while no end is known.
*/
const pauseBeforeLook = (expected) => Math.min(Math.max(Math.abs(expected - Date.now()) / 4, 1e3), 3e4) * (1 - Math.random() / 4) || 0;
/** The document promises the files together with this status. */
const isCompleted = (job) => job.status === "completed";
/** The finished job, or nothing if it goes on. */
function resultOf(job) {
	const { jobId, status, error } = job;
	const message = `${jobId}: ${error?.message ?? status}`;
	if (isCompleted(job)) return job;
	if (status === "pending" || status === "processing") return void 0;
	if (status === "failed") throw new JobFailedError(message, { job });
	if (status === "cancelled") throw new JobCancelledError(message, { job });
	throw new UnexpectedAnswerError(message);
}
/** Looks at a job until it is done. */
async function waitForJob({ get, cancel }, job, options) {
	const { deadline = 18e5 } = options;
	const { jobId, estimatedCompletionTime = "" } = typeof job === "string" ? { jobId: job } : job;
	let expected = Date.parse(estimatedCompletionTime);
	const late = () => new JobDeadlineError(`${jobId}: timed out after ${deadline} ms`);
	const { signal, clear } = limitTime(deadline, late, options.signal);
	try {
		for (;; expected ||= Date.now()) {
			await sleep(pauseBeforeLook(expected), signal);
			const current = await get(jobId, {
				...options,
				signal
			});
			options.onProgress?.(current);
			const result = resultOf(current);
			if (result) return result;
		}
	} catch (error) {
		if (error instanceof PixelByteError) {
			error.jobId = jobId;
			if (options.cancelIfUnfinished && signal.aborted) error.cancelled = await cancel(jobId, { timeout: 1e4 }).then(Boolean, () => false);
		}
		throw error;
	} finally {
		clear();
	}
}
function bodyOf(model, input, { version, webhookUrl } = {}) {
	return {
		model,
		input,
		version,
		webhookUrl
	};
}
function createJobs({ raw, init, maxRetries }) {
	const jobs = {
		submit: (model, input, options) => answerOf(raw.POST("/v1/jobs/submit", {
			body: bodyOf(model, input, options),
			...init(options, warningOf(model))
		})),
		estimate: (model, input, options) => answerOf(raw.POST("/v1/jobs/estimate", {
			body: bodyOf(model, input, options),
			...init(options, warningOf(model))
		})),
		list: (query = {}, options) => answerOf(raw.GET("/v1/jobs", {
			params: { query },
			...init(options)
		})),
		get: (jobId, options) => answerOf(raw.GET("/v1/jobs/{jobId}", {
			params: { path: { jobId } },
			...init(options)
		})),
		cancel: (jobId, options) => answerOf(raw.POST("/v1/jobs/{jobId}/cancel", {
			params: { path: { jobId } },
			...init(options)
		})),
		wait: (job, options) => waitForJob(jobs, job, {
			maxRetries: 4 * maxRetries,
			...options
		})
	};
	return jobs;
}
const createModels = ({ raw, init }) => ({ get: (modelId, options) => answerOf(raw.GET("/v1/models/{modelId}", {
	params: { path: { modelId } },
	...init(options)
})) });
function createUploads({ raw, init, send }) {
	const presign = (body, options) => answerOf(raw.POST("/v1/uploads/presign", {
		body,
		...init(options)
	}));
	return {
		presign,
		get: (id, options) => answerOf(raw.GET("/v1/uploads/{id}", {
			params: { path: { id } },
			...init(options)
		})),
		create: async (...upload) => (await import("./upload.js")).upload(presign, send, ...upload)
	};
}
/** A variable of the environment. Browsers and edge workers may have none, and Deno may refuse it. */
function environment(name) {
	try {
		return process.env[name];
	} catch {
		return;
	}
}
/**
* Makes a client for the PixelByte API.
*
* @throws {MissingApiKeyError} when there is no key to send
*/
function createClient({ apiKey = environment("PIXELBYTE_API_KEY"), baseUrl = environment("PIXELBYTE_BASE_URL") ?? "https://api.muvi.video", fetch = (...request) => globalThis.fetch(...request), timeout = 6e4, maxRetries = 2, log = ({ warning }) => warning && console.warn(warning), headers } = {}) {
	if (!apiKey) throw new MissingApiKeyError("Pass apiKey, or set PIXELBYTE_API_KEY");
	const identity = {
		authorization: `Bearer ${apiKey}`,
		...headers,
		...globalThis.process && { "user-agent": `pixelbyte-client/0.1.0` }
	};
	const send = createSend({
		fetch,
		timeout,
		maxRetries,
		log
	});
	const raw = createFetchClient({
		baseUrl,
		fetch: (request) => send(request, identity)
	});
	let RequestClass = PlannedRequest;
	const init = ({ headers = {}, signal = null, timeout, maxRetries } = {}, warning) => {
		return {
			headers,
			signal,
			timeout,
			maxRetries,
			warning,
			Request: RequestClass,
			parseAs: "text"
		};
	};
	const connection = {
		raw,
		send,
		maxRetries,
		init
	};
	const jobs = createJobs(connection);
	return {
		...raw,
		use(...middleware) {
			RequestClass = Request;
			raw.use(...middleware);
		},
		jobs,
		models: createModels(connection),
		uploads: createUploads(connection),
		async run(model, input, options) {
			const submitted = await jobs.submit(model, input, options);
			options?.onSubmit?.(submitted);
			return jobs.wait(submitted, options);
		}
	};
}
const InvalidInputError = /* @__PURE__ */ apiErrorClass("INVALID_INPUT");
const InvalidModelSlugError = /* @__PURE__ */ apiErrorClass("INVALID_MODEL_SLUG");
const ModelVersionNotActiveError = /* @__PURE__ */ apiErrorClass("MODEL_VERSION_NOT_ACTIVE");
const InvalidWebhookUrlError = /* @__PURE__ */ apiErrorClass("INVALID_WEBHOOK_URL");
const JobCannotBeCancelledError = /* @__PURE__ */ apiErrorClass("JOB_CANNOT_BE_CANCELLED");
const ValidationError = /* @__PURE__ */ apiErrorClass("VALIDATION_ERROR");
const InvalidContentTypeError = /* @__PURE__ */ apiErrorClass("INVALID_CONTENT_TYPE");
const UnauthorizedError = /* @__PURE__ */ apiErrorClass("UNAUTHORIZED");
const InvalidApiKeyError = /* @__PURE__ */ apiErrorClass("INVALID_API_KEY");
const ApiKeyInactiveError = /* @__PURE__ */ apiErrorClass("API_KEY_INACTIVE");
const ApiKeyExpiredError = /* @__PURE__ */ apiErrorClass("API_KEY_EXPIRED");
const InsufficientBalanceError = /* @__PURE__ */ apiErrorClass("INSUFFICIENT_BALANCE");
const ModelAccessDeniedError = /* @__PURE__ */ apiErrorClass("MODEL_ACCESS_DENIED");
const UnauthorizedAccessError = /* @__PURE__ */ apiErrorClass("UNAUTHORIZED_ACCESS");
const IpNotWhitelistedError = /* @__PURE__ */ apiErrorClass("IP_NOT_WHITELISTED");
const OperationNotAllowedError = /* @__PURE__ */ apiErrorClass("OPERATION_NOT_ALLOWED");
const UserInactiveError = /* @__PURE__ */ apiErrorClass("USER_INACTIVE");
const UserBannedError = /* @__PURE__ */ apiErrorClass("USER_BANNED");
const ModelNotFoundError = /* @__PURE__ */ apiErrorClass("MODEL_NOT_FOUND");
const ModelVersionNotFoundError = /* @__PURE__ */ apiErrorClass("MODEL_VERSION_NOT_FOUND");
const JobNotFoundError = /* @__PURE__ */ apiErrorClass("JOB_NOT_FOUND");
const UserNotFoundError = /* @__PURE__ */ apiErrorClass("USER_NOT_FOUND");
const NotFoundError = /* @__PURE__ */ apiErrorClass("NOT_FOUND");
const ConcurrentJobsExceededError = /* @__PURE__ */ apiErrorClass("CONCURRENT_JOBS_EXCEEDED");
const InternalError = /* @__PURE__ */ apiErrorClass("INTERNAL_ERROR");
const PubsubPublishFailedError = /* @__PURE__ */ apiErrorClass("PUBSUB_PUBLISH_FAILED");
/**
* Tells errors of the client from others, as a union: `switch (error.code)` then knows what each error carries.
*
* @example
* catch (error) {
*   if (isPixelByteError(error) && error.code === "JOB_FAILED") console.log(error.job.error);
*   else throw error;
* }
*/
const isPixelByteError = (error) => error instanceof PixelByteError;
function unlistedModel(slug) {
	return slug;
}
export { AbortedError, ApiError, ApiKeyExpiredError, ApiKeyInactiveError, ConcurrentJobsExceededError, InsufficientBalanceError, InternalError, InvalidApiKeyError, InvalidContentTypeError, InvalidInputError, InvalidModelSlugError, InvalidWebhookUrlError, IpNotWhitelistedError, JobCancelledError, JobCannotBeCancelledError, JobDeadlineError, JobFailedError, JobNotFoundError, MissingApiKeyError, ModelAccessDeniedError, ModelNotFoundError, ModelVersionNotActiveError, ModelVersionNotFoundError, NetworkError, NotFoundError, OperationNotAllowedError, PixelByteError, PubsubPublishFailedError, RequestTimeoutError, UnauthorizedAccessError, UnauthorizedError, UnexpectedAnswerError, UploadError, UserBannedError, UserInactiveError, UserNotFoundError, ValidationError, createClient, isPixelByteError, unlistedModel };
