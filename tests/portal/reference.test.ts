/** What the pages of operations show is what the document says, and what the API takes. */
import { expect, it } from "vitest";
import { members } from "../../scripts/document/json.ts";
import { createMockHandler } from "../../scripts/mock/index.ts";
import { operation } from "../../scripts/portal/src/lib/operation.ts";
import { exampleRequest, exampleResponses, responseHeaders } from "../../scripts/portal/src/lib/operationFacts.ts";
import { allMembersOf, responseSchema } from "../../scripts/portal/src/lib/schemaMembers.ts";
import { document } from "../support/bundle.ts";

/** Sends a request that is written as HTTP. */
function send(text: string): Promise<Response> {
  const [head = "", body] = text.split("\n\n");
  const [start = "", ...fields] = head.split("\n");
  const [method = "", target = ""] = start.split(" ");
  const headers = new Headers();
  for (const field of fields) headers.set(field.slice(0, field.indexOf(":")), field.slice(field.indexOf(":") + 2));
  const url = `https://${headers.get("host")}${target}`;
  return createMockHandler()(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }));
}

it.each(document.operations)(
  "the request of $id is one that the API takes, though it may not know its ids",
  async (one) => {
    const response = await send(exampleRequest(document, one).code);
    const { code } = members(members(await response.json()).error);
    expect(code === undefined || (/NOT_FOUND$/.test(String(code)) && one.errorCodes.includes(String(code)))).toBe(true);
  },
);

it.each(document.operations)("$id has examples of its response, and every member is described", (one) => {
  expect(exampleResponses(document, one).length).toBeGreaterThan(0);
  const described = allMembersOf(document, responseSchema(document, one));
  expect(described.length).toBeGreaterThan(0);
  expect(described.filter(({ description }) => description === "")).toEqual([]);
});

it("names the members of objects and of lists by their path", () => {
  const job = allMembersOf(document, responseSchema(document, operation(document, "getJob")));
  const types = new Map(job.map(({ name, type }) => [name, type]));
  expect(types.get("outputs")).toBe("array or null of object");
  expect(types.get("outputs[].url")).toBe("string (URL)");
  expect(types.get("error.code")).toBe("string");
});

it("names the statuses that a header comes with", () => {
  const headers = responseHeaders(document, operation(document, "submitJob"));
  expect(headers).toEqual([expect.objectContaining({ name: "Retry-After", statuses: ["429", "503"] })]);
});
