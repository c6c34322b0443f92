import { Client } from "openapi-fetch";
import { CancelJobResponse, EstimateJobResponse, Job, JobList, JobOutput, ModelDetails, ModelInputs, PresignUploadRequest, PresignedUpload, SubmitJobResponse, Upload, UploadContentType, operations, paths } from "./types.js";
export * from "./types.js";
/**
 * Everything that the client throws on purpose. Logs show its class:
 * `InsufficientBalanceError: The balance does not cover the cost of the job.`
 */
declare class PixelByteError<Code extends string = string> extends Error {
  /** What went wrong, for programs. Each code has a class of its own. */
  readonly code: Code;
  /** The job that the client was waiting for: `client.jobs.wait(jobId)` takes the wait up again. */
  jobId?: string;
  /** Whether that job was cancelled, and its cost refunded, because the wait for it ended (`cancelIfUnfinished`). */
  cancelled?: boolean;
  /** @param facts what the error carries besides its message */
  constructor(message: string, facts?: object);
}
/** A class of errors, for `instanceof`. */
type ErrorClass<One extends PixelByteError> = new (message: string, facts?: object) => One;
/** One attempt at a call, for a log. It has no headers, so the key cannot get into one. */
interface LogEvent {
  /** The method and the address, such as `GET https://api.example.com/v1/jobs`. Without the query of the address. */
  readonly call: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** How long the attempt took, in milliseconds. */
  readonly took: number;
  /** The HTTP status, or why there was no answer. */
  readonly result: number | PixelByteError;
  /** The call will be sent again after so many milliseconds. */
  readonly retryIn?: number | undefined;
  /** That the model of the call is deprecated: said once for each model. Without a `log`, it goes to `console.warn`. */
  readonly warning?: string | undefined;
}
/** How to reach the API. */
interface ClientOptions {
  /** Your API key. Without it, the environment variable `PIXELBYTE_API_KEY`. */
  readonly apiKey?: string | undefined;
  /**
   * Where the API is. Without it, the environment variable `PIXELBYTE_BASE_URL`, or else the production server. For the
   * mock, `http://localhost:4010`.
   */
  readonly baseUrl?: string | undefined;
  /**
   * Sends the requests. Without it, the global `fetch`. The place for proxies, `credentials` and other settings:
   * `(url, init) => fetch(url, { ...init, credentials: "include" })`.
   */
  readonly fetch?: typeof globalThis.fetch;
  /** Headers to send with every call. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How long one attempt at a call may take, in milliseconds. Without it, 60,000. */
  readonly timeout?: number;
  /**
   * How many times a call may be sent again. Without it, 2. Reading is repeated after a network error, 429 or 5xx. A
   * submit or cancel call is repeated only when it cannot have been accepted.
   */
  readonly maxRetries?: number;
  /** Told of every attempt at a call. It is never given the key. */
  readonly log?: (event: LogEvent) => void;
}
/** What every method takes as its last argument. */
interface CallOptions {
  /** Aborts the call; it then rejects with `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds. Without it, the client's `timeout`. */
  readonly timeout?: number | undefined;
  /** How many times the call may be sent again. Without it, the client's `maxRetries`. */
  readonly maxRetries?: number | undefined;
  /** Headers to send along. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
declare const unlisted: unique symbol;
/**
 * The slug of a model that this version of the package does not list; see {@link unlistedModel}. It is a plain string
 * with a mark for the compiler, so that no mistyped slug passes for one.
 */
type UnlistedModel = string & {
  readonly [unlisted]: true;
};
/**
 * Names a model that this version of the package does not list, because the platform added it later. Its input is not
 * checked by the compiler.
 *
 * @param slug `provider/model/capability`
 * @example
 * await client.run(unlistedModel("acme/next-1/text-to-video"), { prompt: "A dog" });
 */
declare function unlistedModel(slug: string): UnlistedModel;
/** The input of every model, and of those that are not listed. A map, so that the compiler looks at one entry only. */
interface AnyModelInputs extends ModelInputs {
  readonly [model: UnlistedModel]: Readonly<Record<string, unknown>>;
}
/** What names a model: its slug, or {@link unlistedModel}. */
type AnyModel = keyof AnyModelInputs;
/** The input that belongs to what names a model. */
type InputFor<Model extends AnyModel> = AnyModelInputs[Model];
/** A job that is done, with its files. */
interface CompletedJob extends Job {
  status: "completed";
  /** The URL of the first file. */
  output: string;
  /** Every file that the job made. */
  outputs: JobOutput[];
}
interface WaitOptions extends CallOptions {
  /** How long to wait, in milliseconds. Without it, 1,800,000: half an hour. */
  readonly deadline?: number | undefined;
  /**
   * Cancel the job when the wait ends before it is done, by `deadline` or `signal`. Its cost is refunded if it is still
   * pending; a job that is already processing goes on. The error's `cancelled` tells. Without it, false.
   */
  readonly cancelIfUnfinished?: boolean | undefined;
  /** Told of the job each time that it was looked at. */
  readonly onProgress?: ((job: Job) => void) | undefined;
}
interface SubmitOptions extends CallOptions {
  /** Where to report the end of the job: an https URL. See `pixelbyte-client/webhooks`. */
  readonly webhookUrl?: string | undefined;
  /** Which version of the model to use. Without it, the latest stable one. */
  readonly version?: string | undefined;
}
interface RunOptions extends SubmitOptions, WaitOptions {
  /** Told of the submitted job. Keep its `jobId`, so that another process can take the wait up. */
  readonly onSubmit?: ((submitted: SubmitJobResponse) => void) | undefined;
}
interface EstimateOptions extends CallOptions {
  /** Which version of the model to use. Without it, the latest stable one. */
  readonly version?: string | undefined;
}
/** Which jobs to list, and how many at once. */
type ListQuery = NonNullable<operations["listJobs"]["parameters"]["query"]>;
/** Submit work to a model, follow it, cancel it, and learn its price beforehand. */
interface Jobs {
  /**
   * Queues a job and answers at once. Its cost is taken from the balance now, and given back if it fails or is
   * cancelled. The call is sent again only when it cannot have been accepted.
   *
   * @param model the model's slug; for one that this version does not list, `unlistedModel(slug)`
   * @param input what the model takes
   */
  submit<Model extends AnyModel>(model: Model, input: InputFor<Model>, options?: SubmitOptions): Promise<SubmitJobResponse>;
  /** The state of a job. */
  get(jobId: string, options?: CallOptions): Promise<Job>;
  /** One page of jobs, newest first. `nextCursor` is the `cursor` of the next page. */
  list(query?: ListQuery, options?: CallOptions): Promise<JobList>;
  /** Cancels a job that is still pending, and refunds its cost. Throws `JobCannotBeCancelledError` for others. */
  cancel(jobId: string, options?: CallOptions): Promise<CancelJobResponse>;
  /**
   * What a job would cost on this account, discounts included, without running it. For the list price without a call,
   * see `estimateCost` of `pixelbyte-client/models`.
   */
  estimate<Model extends AnyModel>(model: Model, input?: Partial<InputFor<Model>>, options?: EstimateOptions): Promise<EstimateJobResponse>;
  /**
   * Looks at a job until it is done. A job that another process submitted can be waited for by its id.
   *
   * @param job its id, or what `submit` answered; that says when the job should be done, which saves looks
   * @throws {JobFailedError} when it failed
   * @throws {JobCancelledError} when it was cancelled
   * @throws {JobDeadlineError} when it is not done in time
   */
  wait(job: string | SubmitJobResponse, options?: WaitOptions): Promise<CompletedJob>;
}
/** What a model is, which versions it has, and their schemas. */
interface Models {
  /**
   * What the platform knows of one model.
   *
   * @param modelId the model's opaque id, such as `model_abc123`; not its slug
   */
  get(modelId: string, options?: CallOptions): Promise<ModelDetails>;
}
/** Bytes in memory or on their way. For a file on disk, see `fileFromPath` of `pixelbyte-client/node`. */
type Uploadable = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
interface UploadOptions extends CallOptions {
  /** The file's name. Without it, that of a `File`, or else `file`. */
  readonly filename?: string | undefined;
  /** The file's media type. Without it, that of a `Blob`, or else the one that the name ends with. */
  readonly contentType?: UploadContentType | undefined;
}
/** Hand over local files, so that a job can use them as inputs. */
interface Uploads {
  /**
   * Uploads a file and answers with the `fileUrl` to use wherever an input takes a URL. It is deleted after an hour.
   *
   * @throws {UploadError} when its media type is not known or not accepted, when it is too large, or when the storage
   *   refuses it
   */
  create(file: Uploadable, options?: UploadOptions): Promise<PresignedUpload>;
  /** Prepares an upload, for whoever sends the bytes themselves. */
  presign(request: PresignUploadRequest, options?: CallOptions): Promise<PresignedUpload>;
  /** Whether an uploaded file can still be used, and until when. */
  get(fileId: string, options?: CallOptions): Promise<Upload>;
}
/**
 * A client of the PixelByte API. `run` and the methods of `jobs`, `models` and `uploads` answer with the result or throw
 * a {@link PixelByteError}. Below them is openapi-fetch: `GET` and `POST` take any path of the document and answer
 * `{ data, error, response }`, and `use` adds middleware that sees every request and answer. All of them retry alike.
 */
interface PixelByteClient extends Client<paths> {
  readonly jobs: Jobs;
  readonly models: Models;
  readonly uploads: Uploads;
  /**
   * Submits a job and waits until it is done.
   *
   * @param model the model's slug; for one that this version does not list, `unlistedModel(slug)`
   * @param input what the model takes
   * @throws {PixelByteError} when it cannot be submitted, fails, is cancelled, or is not done within `deadline`. From
   *   the moment it is submitted, the error carries its `jobId`
   * @example
   * const job = await client.run("kling/kling-2.6-pro/text-to-video", { prompt: "A dog" });
   * console.log(job.output);
   */
  run<Model extends AnyModel>(model: Model, input: InputFor<Model>, options?: RunOptions): Promise<CompletedJob>;
}
/**
 * Makes a client for the PixelByte API.
 *
 * @throws {MissingApiKeyError} when there is no key to send
 */
declare function createClient({
  apiKey,
  baseUrl,
  fetch,
  timeout,
  maxRetries,
  log,
  headers
}?: ClientOptions): PixelByteClient;
/**
 * The API answered with an error. Each code has a class of its own below this one. When an answer has no code, it is
 * `HTTP_<status>`.
 */
declare class ApiError<Code extends string = string> extends PixelByteError<Code> {
  /** HTTP status. */
  readonly status: number;
  /** More about the error, where the API gives it. */
  readonly details?: unknown;
  /** What to quote to support. */
  readonly requestId?: string;
}
/** The error of one code of the API. */
type ApiErrorOf<Code extends string, Status extends number> = ApiError<Code> & {
  /** The HTTP status that belongs to the code. */readonly status: Status;
};
/** 400 `INVALID_INPUT`. The body does not fit the schema of the chosen model. Correct the input. The message names the parameter. */
type InvalidInputError = ApiErrorOf<"INVALID_INPUT", 400>;
declare const InvalidInputError: ErrorClass<InvalidInputError>;
/** 400 `INVALID_MODEL_SLUG`. The value of model is not a slug. Write the model as provider/model/capability. */
type InvalidModelSlugError = ApiErrorOf<"INVALID_MODEL_SLUG", 400>;
declare const InvalidModelSlugError: ErrorClass<InvalidModelSlugError>;
/** 400 `MODEL_VERSION_NOT_ACTIVE`. The chosen version of the model is switched off. Leave version out, or choose an active one. */
type ModelVersionNotActiveError = ApiErrorOf<"MODEL_VERSION_NOT_ACTIVE", 400>;
declare const ModelVersionNotActiveError: ErrorClass<ModelVersionNotActiveError>;
/** 400 `INVALID_WEBHOOK_URL`. webhookUrl is not an https URL. Give a URL that begins with https. */
type InvalidWebhookUrlError = ApiErrorOf<"INVALID_WEBHOOK_URL", 400>;
declare const InvalidWebhookUrlError: ErrorClass<InvalidWebhookUrlError>;
/** 400 `JOB_CANNOT_BE_CANCELLED`. The job is no longer pending. Wait for the job to finish. */
type JobCannotBeCancelledError = ApiErrorOf<"JOB_CANNOT_BE_CANCELLED", 400>;
declare const JobCannotBeCancelledError: ErrorClass<JobCannotBeCancelledError>;
/** 400 `VALIDATION_ERROR`. A parameter of the call is not as described. Correct the parameter that the message names. */
type ValidationError = ApiErrorOf<"VALIDATION_ERROR", 400>;
declare const ValidationError: ErrorClass<ValidationError>;
/** 400 `INVALID_CONTENT_TYPE`. The media type of the file is not accepted. Convert the file to one of the listed media types. */
type InvalidContentTypeError = ApiErrorOf<"INVALID_CONTENT_TYPE", 400>;
declare const InvalidContentTypeError: ErrorClass<InvalidContentTypeError>;
/** 401 `UNAUTHORIZED`. No API key was sent. Send the header Authorization: Bearer with your key. */
type UnauthorizedError = ApiErrorOf<"UNAUTHORIZED", 401>;
declare const UnauthorizedError: ErrorClass<UnauthorizedError>;
/** 401 `INVALID_API_KEY`. The API key is unknown or malformed. Check the key in the dashboard. */
type InvalidApiKeyError = ApiErrorOf<"INVALID_API_KEY", 401>;
declare const InvalidApiKeyError: ErrorClass<InvalidApiKeyError>;
/** 401 `API_KEY_INACTIVE`. The API key is switched off. Switch the key on in the dashboard or use another one. */
type ApiKeyInactiveError = ApiErrorOf<"API_KEY_INACTIVE", 401>;
declare const ApiKeyInactiveError: ErrorClass<ApiKeyInactiveError>;
/** 401 `API_KEY_EXPIRED`. The API key is past its expiry date. Make a new key in the dashboard. */
type ApiKeyExpiredError = ApiErrorOf<"API_KEY_EXPIRED", 401>;
declare const ApiKeyExpiredError: ErrorClass<ApiKeyExpiredError>;
/** 402 `INSUFFICIENT_BALANCE`. The balance does not cover the cost of the job. Add credit to the account or choose a cheaper input. */
type InsufficientBalanceError = ApiErrorOf<"INSUFFICIENT_BALANCE", 402>;
declare const InsufficientBalanceError: ErrorClass<InsufficientBalanceError>;
/** 403 `MODEL_ACCESS_DENIED`. The account may not use the model. Ask for access or choose another model. */
type ModelAccessDeniedError = ApiErrorOf<"MODEL_ACCESS_DENIED", 403>;
declare const ModelAccessDeniedError: ErrorClass<ModelAccessDeniedError>;
/** 403 `UNAUTHORIZED_ACCESS`. The job belongs to another account. Use the key of the account that submitted the job. */
type UnauthorizedAccessError = ApiErrorOf<"UNAUTHORIZED_ACCESS", 403>;
declare const UnauthorizedAccessError: ErrorClass<UnauthorizedAccessError>;
/** 403 `IP_NOT_WHITELISTED`. The API key does not allow the address of the caller. Add the address to the key in the dashboard. */
type IpNotWhitelistedError = ApiErrorOf<"IP_NOT_WHITELISTED", 403>;
declare const IpNotWhitelistedError: ErrorClass<IpNotWhitelistedError>;
/** 403 `OPERATION_NOT_ALLOWED`. The API key does not have the scope that the operation needs. Give the scope to the key in the dashboard. */
type OperationNotAllowedError = ApiErrorOf<"OPERATION_NOT_ALLOWED", 403>;
declare const OperationNotAllowedError: ErrorClass<OperationNotAllowedError>;
/** 403 `USER_INACTIVE`. The account is not active. Ask support. */
type UserInactiveError = ApiErrorOf<"USER_INACTIVE", 403>;
declare const UserInactiveError: ErrorClass<UserInactiveError>;
/** 403 `USER_BANNED`. The account is banned. Ask support. */
type UserBannedError = ApiErrorOf<"USER_BANNED", 403>;
declare const UserBannedError: ErrorClass<UserBannedError>;
/** 404 `MODEL_NOT_FOUND`. No model has this name. Check the slug. */
type ModelNotFoundError = ApiErrorOf<"MODEL_NOT_FOUND", 404>;
declare const ModelNotFoundError: ErrorClass<ModelNotFoundError>;
/** 404 `MODEL_VERSION_NOT_FOUND`. The model has no version of this name. Leave version out, or choose one from the model details. */
type ModelVersionNotFoundError = ApiErrorOf<"MODEL_VERSION_NOT_FOUND", 404>;
declare const ModelVersionNotFoundError: ErrorClass<ModelVersionNotFoundError>;
/** 404 `JOB_NOT_FOUND`. No job has this id. Check the id. */
type JobNotFoundError = ApiErrorOf<"JOB_NOT_FOUND", 404>;
declare const JobNotFoundError: ErrorClass<JobNotFoundError>;
/** 404 `USER_NOT_FOUND`. The account of the API key does not exist. Ask support. */
type UserNotFoundError = ApiErrorOf<"USER_NOT_FOUND", 404>;
declare const UserNotFoundError: ErrorClass<UserNotFoundError>;
/** 404 `NOT_FOUND`. No upload has this id. Check the id. */
type NotFoundError = ApiErrorOf<"NOT_FOUND", 404>;
declare const NotFoundError: ErrorClass<NotFoundError>;
/** 429 `CONCURRENT_JOBS_EXCEEDED`. As many jobs are running as the plan allows. Wait until a job has finished, then submit again. */
type ConcurrentJobsExceededError = ApiErrorOf<"CONCURRENT_JOBS_EXCEEDED", 429>;
declare const ConcurrentJobsExceededError: ErrorClass<ConcurrentJobsExceededError>;
/** 500 `INTERNAL_ERROR`. Something failed on the server. Read again after a pause. Before submitting again, check the list of jobs. */
type InternalError = ApiErrorOf<"INTERNAL_ERROR", 500>;
declare const InternalError: ErrorClass<InternalError>;
/** 503 `PUBSUB_PUBLISH_FAILED`. The job could not be queued. Submit again after a pause. */
type PubsubPublishFailedError = ApiErrorOf<"PUBSUB_PUBLISH_FAILED", 503>;
declare const PubsubPublishFailedError: ErrorClass<PubsubPublishFailedError>;
/** The errors whose code the document has. */
type KnownApiError = InvalidInputError | InvalidModelSlugError | ModelVersionNotActiveError | InvalidWebhookUrlError | JobCannotBeCancelledError | ValidationError | InvalidContentTypeError | UnauthorizedError | InvalidApiKeyError | ApiKeyInactiveError | ApiKeyExpiredError | InsufficientBalanceError | ModelAccessDeniedError | UnauthorizedAccessError | IpNotWhitelistedError | OperationNotAllowedError | UserInactiveError | UserBannedError | ModelNotFoundError | ModelVersionNotFoundError | JobNotFoundError | UserNotFoundError | NotFoundError | ConcurrentJobsExceededError | InternalError | PubsubPublishFailedError;
/** There was no connection, or it broke. `cause` is what `fetch` threw. */
type NetworkError = PixelByteError<"NETWORK">;
declare const NetworkError: ErrorClass<NetworkError>;
/** There was no answer in time. A job may have been submitted all the same: look into the list before you repeat it. */
type RequestTimeoutError = PixelByteError<"REQUEST_TIMEOUT">;
declare const RequestTimeoutError: ErrorClass<RequestTimeoutError>;
/** Your `signal` was aborted. `cause` is its reason. */
type AbortedError = PixelByteError<"ABORTED">;
declare const AbortedError: ErrorClass<AbortedError>;
/** The server answered something that the API does not: no JSON, or a value that this version does not know. */
type UnexpectedAnswerError = PixelByteError<"UNEXPECTED_ANSWER">;
declare const UnexpectedAnswerError: ErrorClass<UnexpectedAnswerError>;
/** The job failed, and its cost is refunded. `job.error` has the reason, which is the message as well. */
type JobFailedError = PixelByteError<"JOB_FAILED"> & {
  readonly job: Job;
};
declare const JobFailedError: ErrorClass<JobFailedError>;
/** The job was cancelled before it ran, and its cost is refunded. */
type JobCancelledError = PixelByteError<"JOB_CANCELLED"> & {
  readonly job: Job;
};
declare const JobCancelledError: ErrorClass<JobCancelledError>;
/** The job was not done within `deadline`. It may still finish: `jobId` takes the wait up again. */
type JobDeadlineError = PixelByteError<"JOB_DEADLINE">;
declare const JobDeadlineError: ErrorClass<JobDeadlineError>;
/** No API key was given and `PIXELBYTE_API_KEY` is not set. */
type MissingApiKeyError = PixelByteError<"MISSING_API_KEY">;
declare const MissingApiKeyError: ErrorClass<MissingApiKeyError>;
/** A file cannot be uploaded: its media type is not accepted, it is too large, or the storage refused it. */
type UploadError = PixelByteError<"UPLOAD">;
declare const UploadError: ErrorClass<UploadError>;
/**
 * Every error of the client that this version knows, as a union that `code` discriminates. A code that the
 * API got later is in none of the branches, so leave room for others.
 */
type AnyPixelByteError = KnownApiError | NetworkError | RequestTimeoutError | AbortedError | UnexpectedAnswerError | JobFailedError | JobCancelledError | JobDeadlineError | MissingApiKeyError | UploadError;
/**
 * Tells errors of the client from others, as a union: `switch (error.code)` then knows what each error carries.
 *
 * @example
 * catch (error) {
 *   if (isPixelByteError(error) && error.code === "JOB_FAILED") console.log(error.job.error);
 *   else throw error;
 * }
 */
declare const isPixelByteError: (error: unknown) => error is AnyPixelByteError;
export { AbortedError, type AnyModel, AnyPixelByteError, ApiError, ApiKeyExpiredError, ApiKeyInactiveError, type CallOptions, type ClientOptions, type CompletedJob, ConcurrentJobsExceededError, type EstimateOptions, type InputFor, InsufficientBalanceError, InternalError, InvalidApiKeyError, InvalidContentTypeError, InvalidInputError, InvalidModelSlugError, InvalidWebhookUrlError, IpNotWhitelistedError, JobCancelledError, JobCannotBeCancelledError, JobDeadlineError, JobFailedError, JobNotFoundError, type Jobs, KnownApiError, type ListQuery, type LogEvent, MissingApiKeyError, ModelAccessDeniedError, ModelNotFoundError, ModelVersionNotActiveError, ModelVersionNotFoundError, type Models, NetworkError, NotFoundError, OperationNotAllowedError, type PixelByteClient, PixelByteError, PubsubPublishFailedError, RequestTimeoutError, type RunOptions, type SubmitOptions, UnauthorizedAccessError, UnauthorizedError, UnexpectedAnswerError, type UnlistedModel, UploadError, type UploadOptions, type Uploadable, type Uploads, UserBannedError, UserInactiveError, UserNotFoundError, ValidationError, type WaitOptions, createClient, isPixelByteError, unlistedModel };