import type { Context } from "../../operations/answer.ts";
import type { OwnReply, OwnRequest } from "./exchange.ts";

/** Says that this is the mock, of which document, and that it works. */
export async function health(_: OwnRequest, { document, store, settings }: Context): Promise<OwnReply> {
  const body = {
    mock: true,
    status: "ok",
    api: document.title,
    version: document.version,
    models: document.models.length,
    jobs: await store.countJobs(),
    sharedStore: store.isShared,
    webhooks: settings.webhooks,
  };
  return { status: 200, type: "application/json", bytes: JSON.stringify(body) };
}
