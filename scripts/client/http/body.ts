/** What bodies of the API look like, as far as the client has to know before it trusts one. */

import type { ErrorBody, ErrorResponse } from "../../../generated/types.ts";
import { isObject } from "../../document/json.ts";

/** A response inside an envelope. Uploads are described so and jobs flat, but the documentation is not of one mind. */
export interface Envelope<T> {
  readonly success: true;
  readonly data: T;
}

export const isEnvelope = <T>(body: T | Envelope<T>): body is Envelope<T> => isObject(body) && isObject(body.data);

/** The members of an error response, whatever its code. */
type ErrorFacts = Omit<ErrorBody, "code"> & Partial<Pick<ErrorResponse, "requestId">> & { readonly code: string };

const isErrorFacts = (value: unknown): value is ErrorFacts => isObject(value) && typeof value.code === "string";

/** What a body says of an error, inside `error` or flat; nothing if there is no code. */
export function errorIn(body: unknown): Partial<ErrorFacts> {
  const facts = isObject(body) && isObject(body.error) ? { requestId: body.requestId, ...body.error } : body;
  return isErrorFacts(facts) ? facts : {};
}
