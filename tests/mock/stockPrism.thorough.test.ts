/** The derived document, served by the real program of Prism. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import type { Json } from "../../scripts/document/view.ts";
import { expectFresh } from "../support/fresh.ts";
import { shownRequests } from "../support/records.ts";
import { textModel } from "../support/someModel.ts";
import { bodyFor, document, withKey } from "./support.ts";

const program = join(root, "node_modules/.bin/prism");

let prism: ChildProcess;
let url: string;

beforeAll(async () => {
  await expectFresh("openapi");
  // Any free port: it says which one it has.
  prism = spawn(program, ["mock", "--port", "0", join(root, "generated/pixelbyte-openapi/prism.yaml")]);
  await new Promise<void>((resolve, reject) => {
    let output = "";
    for (const stream of [prism.stdout, prism.stderr]) {
      stream?.on("data", (chunk) => {
        output += chunk;
        const [, address] = /Prism is listening on (http:\S+)\n/.exec(output) ?? [];
        if (address === undefined) return;
        url = address;
        resolve();
      });
    }
    prism.once("exit", () => reject(new Error(output)));
  });
});
afterAll(() => {
  prism?.removeAllListeners("exit").kill();
});

async function post(path: string, body: unknown): Promise<{ status: number; body: Json }> {
  const response = await fetch(`${url}${path}`, {
    method: "POST",
    headers: { ...withKey, "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  });
  return { status: response.status, body: await response.json() };
}
const submit = (body: unknown) => post("/v1/jobs/submit", body);
const placesOf = (body: Json): string[] => {
  const issues = at(body, "validation");
  return Array.isArray(issues) ? issues.map((issue) => String(at(issue, "location"))) : [];
};

describe("stock Prism", () => {
  it.each(document.models.map(({ slug }) => slug))("accepts the example of %s", async (slug) => {
    expect((await submit(bodyFor(slug))).status).toBe(200);
  });

  it.each(shownRequests.map(({ request }) => request))(
    "accepts the request on the page of $model, and refuses it with a parameter too many",
    async (request) => {
      expect((await submit(request)).status).toBe(200);
      expect((await submit({ ...request, input: { ...request.input, nothing: true } })).status).toBe(422);
    },
  );

  const { slug, parameters } = textModel;
  const choice = parameters.find(({ schema }) => schema.enum !== undefined);
  const required = parameters.find((parameter) => parameter.required);
  it.each([
    ["a wrong enum value", bodyFor(slug, { [choice?.name ?? ""]: "nothing" }), `body,input,${choice?.name}`],
    ["a missing input", bodyFor(slug, { [required?.name ?? ""]: undefined }), "body,input"],
    ["an extra property in CJK", bodyFor(slug, { 提示: 1 }), "body,input"],
    ["an unknown model", { ...bodyFor(slug), model: "a/b/c" }, "body,model"],
    ["no model", { input: {} }, "body"],
    ["an http webhook URL", { ...bodyFor(slug), webhookUrl: "http://example.com" }, "body,webhookUrl"],
  ])("responds to %s with 422 and names the place", async (_, body, place) => {
    const response = await submit(body);
    expect(response.status).toBe(422);
    expect(placesOf(response.body)).toContain(place);
  });

  it("reports one issue as itself and as the condition that it fails, however many models there are", async () => {
    const { body } = await submit(bodyFor(slug, { [choice?.name ?? ""]: "nothing" }));
    expect(placesOf(body)).toHaveLength(2);
  });

  it.each(["/v1/jobs/estimate", "/v1/uploads/presign"])("responds to an invalid body for %s with 422", async (path) => {
    expect((await post(path, { nothing: true })).status).toBe(422);
  });

  it("responds with the declared 401 if there is no key", async () => {
    const response = await fetch(`${url}/v1/jobs`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ success: false, error: { code: "UNAUTHORIZED" } });
  });
});
