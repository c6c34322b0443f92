/** Mutants of ids: a resource that is found by an id that is not its own, and one that has the id of another. */
import { at, type Json } from "../../../scripts/document/json.ts";
import { document } from "../document.ts";
import type { Call, Fault } from "../mutant.ts";
import type { DerivedMutant } from "./mutant.ts";

/** Operations that read something by an id that another operation has made, and where that id is in the path. */
const reads = document.operations
  .filter(({ method, path }) => method === "get" && /\{(jobId|id)\}$/.test(path))
  .map(({ id, path }) => ({ id, place: path.split("/").length - 1 }));

/** Finds what was read before under an id that is like the one in the path. */
function finding(operation: string, place: number, isLike: (known: string, requested: string) => boolean): Fault {
  const seen = new Map<string, Json>();
  const idOf = ({ path }: Call): string => path.split("/")[place] ?? "";
  return {
    changeResponse(reply, call) {
      if (call.operation !== operation) return reply;
      const requested = idOf(call);
      if (reply.status < 300) seen.set(requested, reply.body);
      const code = at(reply.body, "error", "code");
      const found = [...seen].find(([known]) => known !== requested && isLike(known, requested));
      const isUnknown = reply.status === 404 || code === "VALIDATION_ERROR";
      return isUnknown && found !== undefined ? { ...reply, status: 200, body: found[1] } : reply;
    },
  };
}

const likenesses: readonly (readonly [what: string, isLike: (known: string, requested: string) => boolean])[] = [
  ["the beginning of its id", (known, requested) => requested.length >= 4 && known.startsWith(requested)],
  ["an id with more after it", (known, requested) => requested.startsWith(known)],
];

/** Operations that make something new, with an id of its own, each time. */
const makes = document.operations.filter(({ path }) => path === "/v1/jobs/submit" || path === "/v1/uploads/presign");

/** Takes a request that it has seen for the one before, and makes nothing. */
function repeating(operation: string): Fault {
  const seen = new Map<string, Json>();
  return {
    changeResponse(reply, call) {
      if (call.operation !== operation || reply.status >= 300) return reply;
      const request = JSON.stringify([call.headers.authorization, call.body]);
      const before = seen.get(request);
      if (before === undefined) seen.set(request, reply.body);
      return before === undefined ? reply : { ...reply, body: before };
    },
  };
}

export const idMutants: readonly DerivedMutant[] = [
  ...reads.flatMap(({ id, place }) =>
    likenesses.map(([what, isLike]) => ({
      name: `${id}: is found by ${what}`,
      area: "keys and accounts" as const,
      operation: id,
      fault: finding(id, place, isLike),
    })),
  ),
  ...makes.map(({ id }) => ({
    name: `${id}: takes the same request for the one before`,
    area: id === "submitJob" ? ("states" as const) : ("uploads" as const),
    operation: id,
    fault: repeating(id),
  })),
];
