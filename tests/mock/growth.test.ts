/** The mock with a document that has grown: what it cannot do, it says. */
import { beforeAll, describe, expect, it } from "vitest";
import { at, type JsonObject, list, objectOf } from "../../scripts/document/json.ts";
import { createMockHandler } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import { initialState, unknownState } from "../support/states.ts";
import { document, withKey } from "./support.ts";

const jobStatus = ["components", "schemas", "JobStatus"] as const;

/** The document with the operation `noSuchOperation` and a state that it does not have yet. */
function grown(): JsonObject {
  const openapi = structuredClone(document.openapi);
  const paths = objectOf(openapi.paths);
  const { callbacks, requestBody, ...operation } = objectOf(at(paths["/v1/jobs"], "get"));
  paths["/v1/no-such-path"] = { get: { ...operation, operationId: "noSuchOperation", parameters: [] } };
  const status = objectOf(at(openapi, ...jobStatus));
  status["x-extensible-enum"] = [...list(status["x-extensible-enum"]), unknownState];
  const filter = objectOf(at(openapi, "components", "parameters", "StatusFilter", "schema"));
  if (Array.isArray(filter.enum)) filter.enum.push(unknownState);
  return openapi;
}

let get: (path: string) => Promise<{ status: number; body: JsonObject }>;
beforeAll(async () => {
  const handle = createMockHandler({ document: grown(), seed: 1 });
  get = async (path) => {
    const response = await handle(new Request(`http://mock${path}`, { headers: withKey }));
    return { status: response.status, body: objectOf(await response.json()) };
  };
  await handle(
    new Request("http://mock/v1/jobs/submit", {
      method: "POST",
      headers: { ...withKey, "content-type": "application/json" },
      body: JSON.stringify(someModel.example),
    }),
  );
});

describe("a document that has grown", () => {
  it("has operations without a behaviour, which respond with 501 and not with an example", async () => {
    const { status, body } = await get("/v1/no-such-path");
    expect(status).toBe(501);
    expect(at(body, "error", "message")).toBe(
      "The mock does not implement noSuchOperation. For an example response, send `Prefer: code=200`.",
    );
  });

  it("has states that no job is in, so that a list of these jobs is empty", async () => {
    expect(list((await get(`/v1/jobs?status=${initialState}`)).body.jobs)).toHaveLength(1);
    expect(await get(`/v1/jobs?status=${unknownState}`)).toEqual({
      status: 200,
      body: { jobs: [], nextCursor: null, hasMore: false },
    });
  });
});
