/** What a change of the document reaches. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportOn } from "../../scripts/diff/report.ts";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { objectAt } from "../../scripts/document/json.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { root } from "../../scripts/document/root.ts";
import { type Document, type Model, viewDocument } from "../../scripts/document/view.ts";
import { asComment } from "../../scripts/impact/comment.ts";
import { impactOf } from "../../scripts/impact/impact.ts";
import { asHtml, asMarkdown, asText } from "../../scripts/impact/report.ts";
import { document } from "../support/bundle.ts";
import { someModel, textModel } from "../support/someModel.ts";

/** The document after a change of its bundle. */
function changed(change: (openapi: Document["openapi"]) => void): Document {
  const openapi = structuredClone(document.openapi);
  change(openapi);
  return viewDocument(openapi);
}

const withTwicePrice = ({ component, price }: Model): Document =>
  changed((openapi) => {
    const pricing = objectAt(openapi, "components", "schemas", component, "x-pricing");
    pricing.baseCostMicroCents = price.baseCostMicroCents * 2;
  });
const { slug } = someModel;
const dearer = withTwicePrice(someModel);

/** What the guide to the command line shows. */
const samples = join(root, "scripts/portal/src/samples/cli");
const shown = readdirSync(samples)
  .map((file) => readFileSync(join(samples, file), "utf8"))
  .join("\n");

it("no change reaches anything", () => {
  const impact = impactOf(document, document);
  expect(impact).toMatchObject({ pages: [], types: [], prices: [], clients: [], tests: [] });
  expect(impact.samples.models).toEqual([]);
  expect(asText(impact, "v1")).toBe("Compared with v1:\n\nThe change affects nothing that is generated or tested.");
});

describe("a changed price", () => {
  const impact = impactOf(document, dearer);
  const before = costMicroCents(someModel.price);

  it("reaches the page of the model, and what lists prices", () => {
    expect(impact.pages).toEqual(expect.arrayContaining([`models/${slug}/`, "models/", "prices.json", "prices.csv"]));
    expect(impact.pages).not.toContain("guides/errors/");
    expect(impact.prices).toEqual([{ model: slug, before, after: before * 2 }]);
  });

  it("reaches the helpers of every client and package, and no sample", () => {
    const told = ["typescript", "command line and MCP server", "python", "php"];
    expect(impact.clients.map(({ language }) => language)).toEqual(expect.arrayContaining(told));
    for (const { facts } of impact.clients) expect(facts).toBe(true);
    // It leaves prices to the API.
    expect(impact.clients.map(({ language }) => language)).not.toContain("AI SDK provider");
    expect(impact.samples.models).toEqual([]);
  });

  it("reaches the tests that hold prices against what pages state", () => {
    expect(impact.tests).toEqual(
      expect.arrayContaining(["tests/document/prices.test.ts", "tests/drift/records.test.ts"]),
    );
  });

  it("reaches the tests of what guides show, if these were recorded with the model", () => {
    const sessions = "tests/cli/sessions.test.ts";
    expect(impactOf(document, withTwicePrice(textModel)).tests).toContain(sessions);
    const other = document.models.find((model) => !shown.includes(model.slug)) ?? expect.fail("all are shown");
    expect(impactOf(document, withTwicePrice(other)).tests).not.toContain(sessions);
  });

  it("is reported with the price before and after, and links to a preview", () => {
    expect(asText(impact, "v1")).toContain(`${slug}: ${formatUsd(before)} -> ${formatUsd(before * 2)}`);
    const markdown = asMarkdown(impact, "v1", { site: "https://preview.example.com/" });
    expect(markdown).toContain(`| \`${slug}\` | ${formatUsd(before)} | ${formatUsd(before * 2)} |`);
    expect(markdown).toContain(`[/models/${slug}/](https://preview.example.com/models/${slug}/)`);
  });
});

describe("a changed text of an operation", () => {
  const [{ id, path, method } = expect.fail("no operation")] = document.operations.filter(
    (one) => one.id === "listJobs",
  );
  const other = changed((openapi) => {
    objectAt(openapi, "paths", path, method).summary = "Other words";
  });
  const impact = impactOf(document, other);

  it("reaches its page and the guides that show it, and no other guide", () => {
    expect(impact.changes.operations).toEqual([id]);
    expect(impact.pages).toEqual(expect.arrayContaining(["reference/", "reference/list-jobs/"]));
    expect(impact.pages).not.toContain("reference/get-job/");
    expect(impact.pages).not.toContain("guides/uploads/");
  });

  it("is listed in a page of links, for the folder of a preview", () => {
    expect(asHtml(impact, "v1")).toContain(`<li><a href="./reference/list-jobs/">/reference/list-jobs/</a></li>`);
    expect(asHtml(impactOf(document, document), "v1")).toContain("<p>None.</p>");
  });
});

it("a new value in a model reaches the provider for the AI SDK", () => {
  const { inputComponent } = textModel;
  const more = changed((openapi) => {
    objectAt(openapi, "components", "schemas", inputComponent, "properties").drilled = { type: "boolean" };
  });
  const { clients, pages } = impactOf(document, more);
  expect(clients).toContainEqual({ language: "AI SDK provider", types: [], facts: true });
  expect(clients).toContainEqual({ language: "typescript", types: [inputComponent], facts: true });
  // Types of models are on the pages of models.
  expect(pages).not.toContain("client/types/");
});

describe("the comment on a pull request", async () => {
  const impact = impactOf(document, dearer);
  const report = await reportOn({ name: "v1", document }, dearer, undefined);
  const cost = costMicroCents(someModel.price);

  it("begins with the verdict, and lists prices, the preview, what is reached and each change", () => {
    const comment = asComment(report, impact, { preview: "https://ci.example.com/portal.zip" });
    expect(comment).toMatch(/^## What this changes for users of the API: \d price\n\nThis requires version /);
    const told = [
      "[Preview of the portal with this change](https://ci.example.com/portal.zip)",
      `| \`${slug}\` | ${formatUsd(cost)} | ${formatUsd(cost * 2)} |`,
      "<summary>Pages of the portal",
      "<summary>Clients",
      `### ${slug}\n\n- **price** (minor): `,
    ];
    for (const text of told) expect(comment).toContain(text);
    expect(comment).not.toContain("What is missing here");
  });

  it("is never longer than GitHub accepts, and says where the rest is", () => {
    const [group = expect.fail("no group")] = report.groups;
    const comment = asComment({ ...report, groups: Array.from({ length: 2000 }, () => group) }, impact);
    expect(comment.length).toBeLessThanOrEqual(65_000);
    expect(comment.length).toBeGreaterThan(60_000);
    expect(comment).toMatch(/\n\nThe summary of the run has the rest\.$/);
  });
});

it("a new error code reaches what reads error codes, and no model", () => {
  const more = changed((openapi) => {
    const codes = objectAt(openapi, "components", "schemas", "ErrorCode", "x-error-codes");
    codes.TOO_MANY = { status: 429, retry: "always", when: "Often.", remedy: "Wait." };
  });
  const { pages, types, tests, changes, clients } = impactOf(document, more);
  expect(changes).toMatchObject({ models: [], errorCodes: ["TOO_MANY"] });
  // Operations return errors.
  expect(changes.members.toSorted()).toEqual(["errorCodes", "operations"]);
  expect(types).toEqual(["ErrorCode"]);
  expect(pages).toEqual(expect.arrayContaining(["guides/errors/", "client/errors/", "client/types/"]));
  expect(clients).toContainEqual({ language: "typescript", types: ["ErrorCode"], facts: true });
  expect(tests).toContain("tests/document/document.test.ts");
});

it("a new event reaches what reads events, and no operation", () => {
  const more = changed((openapi) => {
    const webhooks = objectAt(openapi, "webhooks");
    webhooks.jobStarted = { post: { operationId: "jobStarted" } };
  });
  const { tests, changes } = impactOf(document, more);
  expect(changes).toMatchObject({ models: [], operations: [], events: ["jobStarted"], members: ["webhooks"] });
  expect(tests).toEqual(expect.arrayContaining(["tests/document/gaps.test.ts", "tests/mock/derive.test.ts"]));
});

it("a removed model keeps its page, and is reported without a price", () => {
  const models = document.models.filter((model) => model.slug !== slug);
  const { pages, prices } = impactOf(document, { ...document, models });
  expect(pages).not.toContain(`models/${slug}/`);
  expect(prices).toEqual([{ model: slug, before: costMicroCents(someModel.price) }]);
});
