/** The class of a code: `INSUFFICIENT_BALANCE` is an `InsufficientBalanceError`, and `INTERNAL_ERROR` an `InternalError`. */
const errorName = (code) => code.toLowerCase().replace(/(_error)?$/, "_error").replace(/(^|_)./g, (start) => start.slice(-1).toUpperCase());
/**
* Everything that the client throws on purpose. Logs show its class:
* `InsufficientBalanceError: The balance does not cover the cost of the job.`
*/
var PixelByteError = class extends Error {
	/** @param facts what the error carries besides its message */
	constructor(message, facts) {
		super(message, facts);
		Object.assign(this, facts);
	}
};
/**
* The class of each code, below one base. A class is made when it is first asked for, so that a bundle carries only
* those that it names, and a code that is newer than this version has one as well.
*/
function classesBelow(Base) {
	const classes = {};
	function classOf(code) {
		classes[code] ??= class One extends Base {
			static name = errorName(code);
			static {
				One.prototype.name = One.name;
			}
			constructor(message, facts) {
				super(message, {
					code,
					...facts
				});
			}
		};
		return classes[code];
	}
	return classOf;
}
const clientErrorClass = /* @__PURE__ */ classesBelow(PixelByteError);
const NetworkError = /* @__PURE__ */ clientErrorClass("NETWORK");
const RequestTimeoutError = /* @__PURE__ */ clientErrorClass("REQUEST_TIMEOUT");
const AbortedError = /* @__PURE__ */ clientErrorClass("ABORTED");
const UnexpectedAnswerError = /* @__PURE__ */ clientErrorClass("UNEXPECTED_ANSWER");
const JobFailedError = /* @__PURE__ */ clientErrorClass("JOB_FAILED");
const JobCancelledError = /* @__PURE__ */ clientErrorClass("JOB_CANCELLED");
const JobDeadlineError = /* @__PURE__ */ clientErrorClass("JOB_DEADLINE");
const MissingApiKeyError = /* @__PURE__ */ clientErrorClass("MISSING_API_KEY");
const UploadError = /* @__PURE__ */ clientErrorClass("UPLOAD");
/**
* Stands in for the `Request` that openapi-fetch makes. A real one costs a fifth of the whole call, and its body can be
* sent only once. It is made all the same when there is middleware, which works on real ones.
*/
var PlannedRequest = class {
	constructor(url, plan) {
		Object.assign(this, plan, { url });
	}
};
export { JobFailedError as a, RequestTimeoutError as c, PixelByteError as d, classesBelow as f, JobDeadlineError as i, UnexpectedAnswerError as l, AbortedError as n, MissingApiKeyError as o, JobCancelledError as r, NetworkError as s, PlannedRequest as t, UploadError as u };
