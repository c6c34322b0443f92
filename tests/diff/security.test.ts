/** Keys, whole components, and documents that cannot be compared. */
import { describe, expect, inject, it } from "vitest";
import { BrokenDocument, expectMapping, orBroken } from "../../scripts/diff/broken.ts";
import { compareDocuments } from "../../scripts/diff/compare.ts";
import { compareSecurity } from "../../scripts/diff/security.ts";
import { BundleError } from "../../scripts/document/bundleError.ts";
import { type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { type Document, viewDocument } from "../../scripts/document/view.ts";

const bundle = inject("bundle");
const edited = (edit: (copy: JsonObject) => void): Document => {
  const copy: JsonObject = structuredClone(bundle);
  edit(copy);
  return viewDocument(copy);
};
const bearer = { bearerAuth: [] };
const header = { apiKeyHeader: [] };
const listing = (security: JsonObject[]): Document =>
  edited((copy) => {
    objectAt(copy, "paths", "/v1/jobs", "get").security = security;
  });

describe("a change of an operation's security", () => {
  it.each([
    ["a scheme more", [bearer], [bearer, header], ["additive", "`apiKeyHeader` is accepted now."]],
    ["a scheme less", [bearer, header], [bearer], ["breaking", "`apiKeyHeader` is no longer accepted."]],
    ["a key where there was none", [], [bearer], ["breaking", "A key is required now: bearerAuth."]],
    ["no key any more", [bearer], [], ["additive", "No key is required any more."]],
    ["both at once", [bearer], [{ ...bearer, ...header }], ["breaking", "`bearerAuth` is no longer accepted."]],
  ] as const)("is rated: %s", (_, before, after, [kind, text]) => {
    const entries = compareSecurity(listing([...before]), listing([...after]));
    expect(entries[0]).toMatchObject({ kind, text, place: "GET /v1/jobs" });
  });

  it("is none if nothing changes, and one if the whole API changes", () => {
    expect(
      compareSecurity(
        edited(() => {}),
        edited(() => {}),
      ),
    ).toEqual([]);
    const both = edited((copy) => {
      copy.security = [bearer, header];
    });
    expect(
      compareSecurity(
        edited(() => {}),
        both,
      ),
    ).toHaveLength(1);
  });
});

it("says what is new, and rates an additional scheme once and as additive", async () => {
  const after = edited((copy) => {
    objectAt(copy, "paths", "/v1/jobs", "get").security = [bearer, header];
    objectAt(copy, "components", "schemas").Extra = { type: "string", description: "New." };
  });
  const entries = await compareDocuments(
    edited(() => {}),
    after,
  );
  expect(entries.map(({ kind, place, text }) => `${kind} ${place}: ${text}`).toSorted()).toEqual([
    "additive Component Extra: The schema is new.",
    "additive GET /v1/jobs: `apiKeyHeader` is accepted now.",
  ]);
});

it("names a slug of the mapping that has no schema, without a stack trace", async () => {
  const broken = edited((copy) => {
    const mapping = objectAt(copy, "components", "schemas", "SubmitJobRequest", "discriminator", "mapping");
    mapping["acme/one/text-to-video"] = "#/components/schemas/Nowhere";
  });
  expect(() => expectMapping(broken)).toThrow(/from acme\/one\/text-to-video to #\/components\/schemas\/Nowhere/);
  await expect(orBroken(Promise.reject(new Error("Command failed: x\nwrong\nmore")))).rejects.toThrow(
    new BrokenDocument("openapi/ cannot be compared: wrong Run `npm run lint` for the place."),
  );
});

it("passes on errors that already say what is wrong, and values that are not errors", async () => {
  const base = Object.assign(new Error("The base is not there."), { name: "BaseError" });
  for (const said of [new BrokenDocument("It is broken."), new BundleError(["It is not bundled."]), base, "a word"]) {
    await expect(orBroken(Promise.reject(said))).rejects.toBe(said);
  }
});
