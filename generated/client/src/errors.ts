// Made from openapi/ by `npm run build`. Do not edit.
import { type ApiErrorOf, apiErrorClass } from "../../../scripts/client/errors/ApiError.ts";

/** 400 `INVALID_INPUT`. The body does not fit the schema of the chosen model. Correct the input. The message names the parameter. */
export type InvalidInputError = ApiErrorOf<"INVALID_INPUT", 400>;
export const InvalidInputError = /* @__PURE__ */ apiErrorClass<InvalidInputError>("INVALID_INPUT");

/** 400 `INVALID_MODEL_SLUG`. The value of model is not a slug. Write the model as provider/model/capability. */
export type InvalidModelSlugError = ApiErrorOf<"INVALID_MODEL_SLUG", 400>;
export const InvalidModelSlugError = /* @__PURE__ */ apiErrorClass<InvalidModelSlugError>("INVALID_MODEL_SLUG");

/** 400 `MODEL_VERSION_NOT_ACTIVE`. The chosen version of the model is switched off. Leave version out, or choose an active one. */
export type ModelVersionNotActiveError = ApiErrorOf<"MODEL_VERSION_NOT_ACTIVE", 400>;
export const ModelVersionNotActiveError = /* @__PURE__ */ apiErrorClass<ModelVersionNotActiveError>("MODEL_VERSION_NOT_ACTIVE");

/** 400 `INVALID_WEBHOOK_URL`. webhookUrl is not an https URL. Give a URL that begins with https. */
export type InvalidWebhookUrlError = ApiErrorOf<"INVALID_WEBHOOK_URL", 400>;
export const InvalidWebhookUrlError = /* @__PURE__ */ apiErrorClass<InvalidWebhookUrlError>("INVALID_WEBHOOK_URL");

/** 400 `JOB_CANNOT_BE_CANCELLED`. The job is no longer pending. Wait for the job to finish. */
export type JobCannotBeCancelledError = ApiErrorOf<"JOB_CANNOT_BE_CANCELLED", 400>;
export const JobCannotBeCancelledError = /* @__PURE__ */ apiErrorClass<JobCannotBeCancelledError>("JOB_CANNOT_BE_CANCELLED");

/** 400 `VALIDATION_ERROR`. A parameter of the call is not as described. Correct the parameter that the message names. */
export type ValidationError = ApiErrorOf<"VALIDATION_ERROR", 400>;
export const ValidationError = /* @__PURE__ */ apiErrorClass<ValidationError>("VALIDATION_ERROR");

/** 400 `INVALID_CONTENT_TYPE`. The media type of the file is not accepted. Convert the file to one of the listed media types. */
export type InvalidContentTypeError = ApiErrorOf<"INVALID_CONTENT_TYPE", 400>;
export const InvalidContentTypeError = /* @__PURE__ */ apiErrorClass<InvalidContentTypeError>("INVALID_CONTENT_TYPE");

/** 401 `UNAUTHORIZED`. No API key was sent. Send the header Authorization: Bearer with your key. */
export type UnauthorizedError = ApiErrorOf<"UNAUTHORIZED", 401>;
export const UnauthorizedError = /* @__PURE__ */ apiErrorClass<UnauthorizedError>("UNAUTHORIZED");

/** 401 `INVALID_API_KEY`. The API key is unknown or malformed. Check the key in the dashboard. */
export type InvalidApiKeyError = ApiErrorOf<"INVALID_API_KEY", 401>;
export const InvalidApiKeyError = /* @__PURE__ */ apiErrorClass<InvalidApiKeyError>("INVALID_API_KEY");

/** 401 `API_KEY_INACTIVE`. The API key is switched off. Switch the key on in the dashboard or use another one. */
export type ApiKeyInactiveError = ApiErrorOf<"API_KEY_INACTIVE", 401>;
export const ApiKeyInactiveError = /* @__PURE__ */ apiErrorClass<ApiKeyInactiveError>("API_KEY_INACTIVE");

/** 401 `API_KEY_EXPIRED`. The API key is past its expiry date. Make a new key in the dashboard. */
export type ApiKeyExpiredError = ApiErrorOf<"API_KEY_EXPIRED", 401>;
export const ApiKeyExpiredError = /* @__PURE__ */ apiErrorClass<ApiKeyExpiredError>("API_KEY_EXPIRED");

/** 402 `INSUFFICIENT_BALANCE`. The balance does not cover the cost of the job. Add credit to the account or choose a cheaper input. */
export type InsufficientBalanceError = ApiErrorOf<"INSUFFICIENT_BALANCE", 402>;
export const InsufficientBalanceError = /* @__PURE__ */ apiErrorClass<InsufficientBalanceError>("INSUFFICIENT_BALANCE");

/** 403 `MODEL_ACCESS_DENIED`. The account may not use the model. Ask for access or choose another model. */
export type ModelAccessDeniedError = ApiErrorOf<"MODEL_ACCESS_DENIED", 403>;
export const ModelAccessDeniedError = /* @__PURE__ */ apiErrorClass<ModelAccessDeniedError>("MODEL_ACCESS_DENIED");

/** 403 `UNAUTHORIZED_ACCESS`. The job belongs to another account. Use the key of the account that submitted the job. */
export type UnauthorizedAccessError = ApiErrorOf<"UNAUTHORIZED_ACCESS", 403>;
export const UnauthorizedAccessError = /* @__PURE__ */ apiErrorClass<UnauthorizedAccessError>("UNAUTHORIZED_ACCESS");

/** 403 `IP_NOT_WHITELISTED`. The API key does not allow the address of the caller. Add the address to the key in the dashboard. */
export type IpNotWhitelistedError = ApiErrorOf<"IP_NOT_WHITELISTED", 403>;
export const IpNotWhitelistedError = /* @__PURE__ */ apiErrorClass<IpNotWhitelistedError>("IP_NOT_WHITELISTED");

/** 403 `OPERATION_NOT_ALLOWED`. The API key does not have the scope that the operation needs. Give the scope to the key in the dashboard. */
export type OperationNotAllowedError = ApiErrorOf<"OPERATION_NOT_ALLOWED", 403>;
export const OperationNotAllowedError = /* @__PURE__ */ apiErrorClass<OperationNotAllowedError>("OPERATION_NOT_ALLOWED");

/** 403 `USER_INACTIVE`. The account is not active. Ask support. */
export type UserInactiveError = ApiErrorOf<"USER_INACTIVE", 403>;
export const UserInactiveError = /* @__PURE__ */ apiErrorClass<UserInactiveError>("USER_INACTIVE");

/** 403 `USER_BANNED`. The account is banned. Ask support. */
export type UserBannedError = ApiErrorOf<"USER_BANNED", 403>;
export const UserBannedError = /* @__PURE__ */ apiErrorClass<UserBannedError>("USER_BANNED");

/** 404 `MODEL_NOT_FOUND`. No model has this name. Check the slug. */
export type ModelNotFoundError = ApiErrorOf<"MODEL_NOT_FOUND", 404>;
export const ModelNotFoundError = /* @__PURE__ */ apiErrorClass<ModelNotFoundError>("MODEL_NOT_FOUND");

/** 404 `MODEL_VERSION_NOT_FOUND`. The model has no version of this name. Leave version out, or choose one from the model details. */
export type ModelVersionNotFoundError = ApiErrorOf<"MODEL_VERSION_NOT_FOUND", 404>;
export const ModelVersionNotFoundError = /* @__PURE__ */ apiErrorClass<ModelVersionNotFoundError>("MODEL_VERSION_NOT_FOUND");

/** 404 `JOB_NOT_FOUND`. No job has this id. Check the id. */
export type JobNotFoundError = ApiErrorOf<"JOB_NOT_FOUND", 404>;
export const JobNotFoundError = /* @__PURE__ */ apiErrorClass<JobNotFoundError>("JOB_NOT_FOUND");

/** 404 `USER_NOT_FOUND`. The account of the API key does not exist. Ask support. */
export type UserNotFoundError = ApiErrorOf<"USER_NOT_FOUND", 404>;
export const UserNotFoundError = /* @__PURE__ */ apiErrorClass<UserNotFoundError>("USER_NOT_FOUND");

/** 404 `NOT_FOUND`. No upload has this id. Check the id. */
export type NotFoundError = ApiErrorOf<"NOT_FOUND", 404>;
export const NotFoundError = /* @__PURE__ */ apiErrorClass<NotFoundError>("NOT_FOUND");

/** 429 `CONCURRENT_JOBS_EXCEEDED`. As many jobs are running as the plan allows. Wait until a job has finished, then submit again. */
export type ConcurrentJobsExceededError = ApiErrorOf<"CONCURRENT_JOBS_EXCEEDED", 429>;
export const ConcurrentJobsExceededError = /* @__PURE__ */ apiErrorClass<ConcurrentJobsExceededError>("CONCURRENT_JOBS_EXCEEDED");

/** 500 `INTERNAL_ERROR`. Something failed on the server. Read again after a pause. Before submitting again, check the list of jobs. */
export type InternalError = ApiErrorOf<"INTERNAL_ERROR", 500>;
export const InternalError = /* @__PURE__ */ apiErrorClass<InternalError>("INTERNAL_ERROR");

/** 503 `PUBSUB_PUBLISH_FAILED`. The job could not be queued. Submit again after a pause. */
export type PubsubPublishFailedError = ApiErrorOf<"PUBSUB_PUBLISH_FAILED", 503>;
export const PubsubPublishFailedError = /* @__PURE__ */ apiErrorClass<PubsubPublishFailedError>("PUBSUB_PUBLISH_FAILED");

/** The errors whose code the document has. */
export type KnownApiError =
  | InvalidInputError
  | InvalidModelSlugError
  | ModelVersionNotActiveError
  | InvalidWebhookUrlError
  | JobCannotBeCancelledError
  | ValidationError
  | InvalidContentTypeError
  | UnauthorizedError
  | InvalidApiKeyError
  | ApiKeyInactiveError
  | ApiKeyExpiredError
  | InsufficientBalanceError
  | ModelAccessDeniedError
  | UnauthorizedAccessError
  | IpNotWhitelistedError
  | OperationNotAllowedError
  | UserInactiveError
  | UserBannedError
  | ModelNotFoundError
  | ModelVersionNotFoundError
  | JobNotFoundError
  | UserNotFoundError
  | NotFoundError
  | ConcurrentJobsExceededError
  | InternalError
  | PubsubPublishFailedError;
