/** A deprecated model. The document need not have one, so the test deprecates another. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { at, members, objectOf } from "../../scripts/document/json.ts";
import { someModel as old, otherModel as successor } from "../support/someModel.ts";
import { bodyFor, type Client, document, startClient } from "./support.ts";

let client: Client;
beforeAll(async () => {
  const openapi = structuredClone(document.openapi);
  Object.assign(members(at(openapi, "components", "schemas", old.component)), {
    "x-deprecation": { since: "2026-03-01", sunset: "2026-09-01", successor: successor.slug },
  });
  client = await startClient({ document: openapi });
});
afterAll(() => client.close());

const namesModel = {
  submitJob: (slug: string) => ({ body: bodyFor(slug) }),
  estimateJob: (slug: string) => ({ body: { model: slug } }),
  getModel: (slug: string) => ({ path: `/v1/models/${encodeURIComponent(slug)}` }),
};

it.each(Object.entries(namesModel))(
  "%s says when a model was deprecated, when it ends, and what to use",
  async (id, options) => {
    const { status, headers } = await client.call(id, options(old.slug));
    expect(status).toBe(200);
    expect(headers.get("deprecation")).toBe("@1772323200");
    expect(headers.get("sunset")).toBe("Tue, 01 Sep 2026 00:00:00 GMT");
    const [, link = ""] = /^<(.+)>; rel="successor-version"$/.exec(headers.get("link") ?? "") ?? [];
    const followed = await client.send(new URL(link).pathname);
    expect(objectOf(followed.body).name).toBe(successor.displayName);
  },
);

it.each(Object.entries(namesModel))("%s says nothing of the kind for other models", async (id, options) => {
  const { headers } = await client.call(id, options(successor.slug));
  expect(["deprecation", "sunset", "link"].filter((name) => headers.has(name))).toEqual([]);
});
