/** What the journal keeps of the requests that the mock received. */
import { expect, it } from "vitest";
import { mostBytes } from "../../scripts/mock/boundedList.ts";
import { createJournal, type KeptRequest } from "../../scripts/mock/journal.ts";

const size = 16_000;
const long = "a".repeat(size);
const plain: KeptRequest = {
  method: "GET",
  target: { path: "/v1/jobs", query: {} },
  headers: {},
  bytes: new Uint8Array(),
  status: 200,
  requestId: "req_1",
  time: 0,
  operation: "listJobs",
};

it.each([
  ["a header", { ...plain, headers: { [long]: "1" } }],
  ["a query parameter", { ...plain, target: { path: "/v1/jobs", query: { [long]: "1" } } }],
])("is bounded, also if the name of %s is what is long", (_, request) => {
  const journal = createJournal();
  for (let count = 0; count < 400; count += 1) journal.add(request);
  expect(journal.requests().length).toBe(Math.floor(mostBytes / (size + "1".length + plain.target.path.length)));
});
