import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { run } from "../../clients/tools/run.ts";
import type { ReceivedRequest } from "../../mock/index.ts";
import { installedProgram } from "../../program/installedProgram.ts";
import { npmPackages } from "../obtain/npm.ts";
import { rightRequests, wrongRequests } from "../requests.ts";
import { type ForeignTool, inOrder, type Trial } from "../tool.ts";

const version = "6.3.3";
const newman = "6.2.2";

const requestSchema = z.looseObject({
  method: z.string(),
  url: z.looseObject({ path: z.array(z.string()) }),
  body: z.looseObject({ raw: z.string().optional() }).nullish(),
});
interface Item {
  readonly name: string;
  readonly request?: z.infer<typeof requestSchema> | undefined;
  readonly item?: Item[] | undefined;
}
const itemSchema: z.ZodType<Item> = z.lazy(() =>
  z.looseObject({ name: z.string(), request: requestSchema.optional(), item: z.array(itemSchema).optional() }),
);
const collectionSchema = z.looseObject({ item: z.array(itemSchema) });

const allOf = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...allOf(item.item ?? [])]);

/** The collection that Postman imports, with the submit request only: once for each body. */
function withBodies(collection: z.infer<typeof collectionSchema>, bodies: readonly (string | undefined)[]): unknown {
  const submit = allOf(collection.item).find(
    ({ request }) => request?.method === "POST" && request.url.path.join("/") === "v1/jobs/submit",
  );
  if (submit?.request === undefined) throw new Error("the collection has no request to submit a job");
  const { request } = submit;
  const item = bodies.map((raw, index) => ({
    name: `Request ${index}`,
    request: raw === undefined ? request : { ...request, body: { ...request.body, raw } },
  }));
  return { ...collection, item };
}

/** Sends the collection's request with some bodies, and gives what the mock received. */
async function send(
  trial: Trial,
  installed: string,
  bodies: readonly (string | undefined)[],
): Promise<ReceivedRequest[]> {
  const { folder, mock } = trial;
  const collection = collectionSchema.parse(JSON.parse(await readFile(join(folder, "collection.json"), "utf8")));
  await writeFile(join(folder, "requests.json"), JSON.stringify(withBodies(collection, bodies)));
  const before = mock.requests().length;
  const variables = ["--env-var", `baseUrl=${mock.url}`, "--env-var", "bearerToken=pb_test"];
  const program = installedProgram(installed, "newman");
  await run(process.execPath, [program, "run", "requests.json", ...variables], { cwd: folder });
  return mock.requests().slice(before);
}

function expectStatuses(found: readonly ReceivedRequest[], expected: number, count: number): void {
  if (found.length !== count || found.some(({ status }) => status !== expected)) {
    const list = found.map(({ status, body }) => `${status} for ${JSON.stringify(body)}`);
    throw new Error(`the mock responded with ${list.join(", ")} instead of ${expected}`);
  }
}

export const postman: ForeignTool = {
  name: "postman",
  title: "Postman (openapi-to-postmanv2, Newman)",
  kind: "API client",
  version,
  view: "openapi.yaml",
  isWatched: true,
  note: "Its setting for generating parameters was `Example`; `Schema` makes up bodies.",
  async run(trial) {
    const installed = await npmPackages(`openapi-to-postmanv2@${version}`, `newman@${newman}`);
    const program = installedProgram(installed, "openapi-to-postmanv2", "openapi2postmanv2");
    const files = ["-s", join(trial.views, "openapi.yaml"), "-o", join(trial.folder, "collection.json")];
    const options = ["-O", "parametersResolution=Example"];
    const texts = (requests: readonly unknown[]): string[] => requests.map((request) => JSON.stringify(request));
    return inOrder([
      ["converts the document", () => run(process.execPath, [program, ...files, ...options], { cwd: trial.folder })],
      [
        "has a request that works as it is",
        async () => expectStatuses(await send(trial, installed, [undefined]), 200, 1),
      ],
      [
        "submits jobs",
        async () => expectStatuses(await send(trial, installed, texts(rightRequests)), 200, rightRequests.length),
      ],
      [
        "rejects invalid requests",
        async () => expectStatuses(await send(trial, installed, texts(wrongRequests)), 400, wrongRequests.length),
      ],
    ]);
  },
};
