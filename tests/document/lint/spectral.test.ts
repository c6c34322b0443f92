import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { root } from "../../../scripts/document/root.ts";
import { type Edits, runProgram, withFixture } from "./fixture.ts";

interface Result {
  readonly code: string;
  readonly source: string;
  readonly range: { readonly start: { readonly line: number } };
}

const errors = `        "400":
          $ref: components/responses/InvalidRequest.yaml
        "401":
          $ref: components/responses/Unauthorized.yaml
        "429":
          $ref: components/responses/TooManyRequests.yaml
        "500":
          $ref: components/responses/InternalError.yaml
`;

const wrong: Edits = {
  "openapi.yaml": [
    [
      "url: https://api.example.org\n    description: Production",
      "url: http://api.example.org\n    description: The API",
    ],
    ["operationId: submitJob\n      tags: [Jobs]", "operationId: submitJob\n      tags: [Work]\n      security: []"],
    ["operationId: getJob\n", "operationId: getJob\n      security: []\n"],
    [`${errors}webhooks:`, "webhooks:"],
    [
      "      type: http\n      scheme: bearer\n      description: An API key.",
      "      { type: apiKey, in: query, name: key }\n    basic: { type: http, scheme: basic }\n    old: { type: http, scheme: negotiate }",
    ],
    [
      "        - $ref: components/parameters/JobId.yaml",
      "        - $ref: components/parameters/JobId.yaml\n        - { name: access_token, in: query, description: Key., schema: { type: string } }",
    ],
  ],
  "components/parameters/JobId.yaml": [
    ["type: string", "type: integer"],
    ["example: job_1", "example: 1"],
  ],
  "components/responses/TooManyRequests.yaml": [
    ["headers:\n  Retry-After:\n    $ref: ../headers/RetryAfter.yaml\n", ""],
  ],
  "components/headers/RetryAfter.yaml": null,
};

/** What Spectral finds with the rules of the repository, in documents that it reads in one run: rule, file and line as it is written. */
async function findings(rootFiles: readonly string[]): Promise<string[][]> {
  const ruleset = join(root, ".spectral.yaml");
  const parameters = ["lint", "--quiet", "--format=json", `--ruleset=${ruleset}`, ...rootFiles];
  const { stdout } = await runProgram("spectral", parameters);
  const results: Result[] = JSON.parse(stdout);
  return rootFiles.map((rootFile) =>
    results
      .filter(({ source }) => source.startsWith(`${dirname(rootFile)}/`))
      .map(({ code, source, range }) => {
        const line = readFileSync(source, "utf8").split("\n")[range.start.line]?.trim();
        return `${code} in ${relative(dirname(rootFile), source)}: ${line}`;
      }),
  );
}

let found: string[][];
beforeAll(async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bundle-")));
  const bundle = join(folder, "bundle.json");
  writeFileSync(bundle, JSON.stringify(inject("bundle")));
  found = await withFixture({}, (passing) => withFixture(wrong, (failing) => findings([bundle, passing, failing])));
  rmSync(folder, { recursive: true });
});

test("Spectral finds nothing in the bundle", () => {
  expect(found[0]).toEqual([]);
});

test("Spectral finds nothing in the passing fixture", () => {
  expect(found[1]).toEqual([]);
});

test("Spectral reports unprotected operations, missing errors and unsafe servers where they are written", () => {
  expect(found[2]?.toSorted()).toEqual([
    "operation-tag-defined in openapi.yaml: tags: [Work]",
    "owasp:api1:2023-no-numeric-ids in components/parameters/JobId.yaml: schema:",
    "owasp:api2:2023-auth-insecure-schemes in openapi.yaml: old: { type: http, scheme: negotiate }",
    "owasp:api2:2023-no-api-keys-in-url in openapi.yaml: { type: apiKey, in: query, name: key }",
    "owasp:api2:2023-no-credentials-in-url in openapi.yaml: - { name: access_token, in: query, description: Key., schema: { type: string } }",
    "owasp:api2:2023-no-http-basic in openapi.yaml: basic: { type: http, scheme: basic }",
    "owasp:api2:2023-read-restricted in openapi.yaml: security: []",
    "owasp:api2:2023-write-restricted in openapi.yaml: security: []",
    "owasp:api4:2023-rate-limit-responses-429 in openapi.yaml: responses:",
    "owasp:api4:2023-rate-limit-retry-after in components/responses/TooManyRequests.yaml: description: An error.",
    "owasp:api4:2023-rate-limit-retry-after in openapi.yaml: responses:",
    "owasp:api8:2023-define-error-responses-401 in openapi.yaml: responses:",
    "owasp:api8:2023-define-error-responses-500 in openapi.yaml: responses:",
    "owasp:api8:2023-define-error-validation in openapi.yaml: responses:",
    "owasp:api8:2023-no-server-http in openapi.yaml: - url: http://api.example.org",
    "owasp:api9:2023-inventory-environment in openapi.yaml: description: The API",
  ]);
});
