import { invalidCodeOf, refuseFaults } from "../refusal.ts";
import { type Answer, bodyObject } from "./answer.ts";

/** Refuses a media type that cannot be uploaded with a code of its own. */
export const presignUpload: Answer = (call, { requests }) => {
  const body = bodyObject(call);
  refuseFaults(requests.bodyFaults(call.operation, body), (faults) =>
    faults.every(({ path }) => path === "contentType") && body.contentType !== undefined
      ? "INVALID_CONTENT_TYPE"
      : invalidCodeOf(call.operation),
  );
  return () => call.example();
};
