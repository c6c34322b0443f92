/** What the mock serves besides the API: its health, the files of jobs, and the place for uploads. */
import type { IncomingMessage } from "node:http";
import { ApiError } from "../../errors/ApiError.ts";
import { mediaRoot } from "../../media/media.ts";
import type { Context } from "../../operations/answer.ts";
import { fileRoot, uploadRoot } from "../../uploads.ts";
import { decoded, type Target } from "../target.ts";
import type { OwnReply, OwnRequest } from "./exchange.ts";
import { health } from "./health.ts";
import { output } from "./output.ts";
import { upload, uploadedFile } from "./upload.ts";

export const ownRoot = "/__mock/";

interface Place {
  readonly root: string;
  readonly method: "GET" | "PUT";
  answer(asked: OwnRequest, context: Context): Promise<OwnReply>;
}

const places: readonly Place[] = [
  { root: `${ownRoot}health`, method: "GET", answer: health },
  { root: mediaRoot, method: "GET", answer: output },
  { root: uploadRoot, method: "PUT", answer: upload },
  { root: fileRoot, method: "GET", answer: uploadedFile },
];

const placeOf = (path: string): Place | undefined => places.find(({ root }) => path.startsWith(root));

/** The methods that a path of the mock's own takes; none when there is no such path. */
export const ownMethods = (path: string): string[] => [placeOf(path)?.method ?? []].flat();

/** Answers a request for a path of the mock's own. Rejects with a `ApiError` when there is nothing to be had. */
export async function answerOwn(
  { path, query }: Target,
  request: IncomingMessage,
  context: Context,
): Promise<OwnReply> {
  const place = placeOf(path);
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (place === undefined || place.method !== method) {
    const own = places.map((one) => `${one.method} ${one.root}`).join(", ");
    throw new ApiError("NOT_FOUND", `The mock has no ${request.method} ${path}. Besides the API it has ${own}.`);
  }
  return place.answer({ name: decoded(path.slice(place.root.length)), query, request }, context);
}
