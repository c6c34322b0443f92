import { say } from "../../../document/phrases.ts";
import { ApiError } from "../../errors/ApiError.ts";
import { statusOf } from "../../jobs/job.ts";
import { formatOf, mediaFile } from "../../media/media.ts";
import type { Context } from "../../operations/answer.ts";
import type { OwnReply, OwnRequest } from "./exchange.ts";

/** A file of a completed job. Everybody may have it, as from a content delivery network. */
export async function output({ name }: OwnRequest, { store, clock }: Context): Promise<OwnReply> {
  const [id = "", fileName = "", ...rest] = name.split("/");
  const job = await store.get(id);
  const found = mediaFile(fileName);
  const isOfJob =
    job !== undefined &&
    found !== undefined &&
    rest.length === 0 &&
    statusOf(job, clock.now()) === "completed" &&
    found.index < job.files &&
    (!fileName.startsWith("output") || fileName.endsWith(formatOf(job.kind)));
  if (!isOfJob) throw new ApiError("NOT_FOUND", `No completed job has the file ${say(name)}.`);
  return { status: 200, type: found.file.type, bytes: found.file.bytes };
}
