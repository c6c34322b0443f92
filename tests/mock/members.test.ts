/** Every member that the document declares of a successful response is one that the mock returns at some time. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { at, type Json, list, objectOf } from "../../scripts/document/json.ts";
import { follow } from "../../scripts/document/references.ts";
import { type CallOptions, type Client, document, operation, startClient } from "./support.ts";

/** Members that the mock never returns, each with why. */
const left: Readonly<Record<string, string>> = {
  "estimateJob discounted": "Who gets a discount is not documented, so the mock gives none.",
};

/** The members that a schema declares, such as `outputs[].url`. */
function declared(schema: Json | undefined, path = ""): string[] {
  const read = follow(document.openapi, schema);
  const members = Object.entries(objectOf(at(read, "properties"))).flatMap(([name, property]) => {
    const member = path === "" ? name : `${path}.${name}`;
    return [member, ...declared(property, member)];
  });
  const branches = [...list(at(read, "oneOf")), ...list(at(read, "anyOf"))];
  const items = at(read, "items");
  return [
    ...members,
    ...branches.flatMap((branch) => declared(branch, path)),
    ...(items === undefined ? [] : declared(items, `${path}[]`)),
  ];
}

/** The members that a response has. */
function membersOf(value: Json | undefined, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => membersOf(item, `${path}[]`));
  return Object.entries(objectOf(value)).flatMap(([name, inner]) => {
    const member = path === "" ? name : `${path}.${name}`;
    return [member, ...membersOf(inner, member)];
  });
}

let client: Client;
const requested = new Set<string>();
const seen = new Set<string>();

/** Requests an operation, and notes the members of its response. */
async function see(id: string, options: CallOptions): Promise<Json> {
  requested.add(id);
  const { status, body } = await client.call(id, options);
  expect(status, JSON.stringify(body)).toBe(200);
  for (const member of membersOf(body)) seen.add(`${id} ${member}`);
  return body;
}

beforeAll(async () => {
  client = await startClient({ seed: 1 });
  const model = document.models.find(({ capability }) => capability.id.endsWith("-video")) ?? expect.fail("no video");
  const submit = async () => String(at(await see("submitJob", { body: model.example }), "jobId"));
  await see("estimateJob", { body: model.example });
  await see("getModel", { path: `/v1/models/${encodeURIComponent(model.slug)}` });
  const upload = await see("presignUpload", { body: { filename: "dog.png", contentType: "image/png" } });
  const file = { method: "PUT", headers: { "content-type": "image/png" }, body: "x" };
  await fetch(String(at(upload, "data", "uploadUrl")), file);
  await see("getUpload", { path: `/v1/uploads/${at(upload, "data", "fileId")}` });
  await see("cancelJob", { path: `/v1/jobs/${await submit()}/cancel` });
  const [done, failing] = [await submit(), await submit()];
  await client.mock.job(failing).fail();
  await client.mock.advance("1h");
  for (const id of [done, failing]) await see("getJob", { path: `/v1/jobs/${id}` });
  await see("listJobs", { query: "?limit=1" });
});
afterAll(() => client.close());

it.each(document.operations.map(({ id }) => id))("%s returns every member that the document declares", async (id) => {
  if (!requested.has(id)) await see(id, {});
  const { path, method } = operation(id);
  const response = at(document.openapi, "paths", path, method, "responses", "200");
  const members = declared(at(follow(document.openapi, response), "content", "application/json", "schema"));
  const isLeft = (member: string): boolean => Object.keys(left).some((one) => `${id} ${member}`.startsWith(one));
  const missing = members.filter((member) => !seen.has(`${id} ${member}`) && !isLeft(member));
  expect(missing, "never returned by scripts/mock/jobs/views.ts or scripts/mock/operations").toEqual([]);
});
