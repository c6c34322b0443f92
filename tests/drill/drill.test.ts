/** What the drill relies on: guides, models of each shape, and pages that read as the provider's do. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { members } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { comparePages } from "../../scripts/drift/compare/comparePages.ts";
import { guideIssues } from "../../scripts/drill/guide.ts";
import { Hands } from "../../scripts/drill/hands.ts";
import { removeModel } from "../../scripts/drill/jobs/goodbye.ts";
import { jobs } from "../../scripts/drill/jobs/index.ts";
import { pageOf } from "../../scripts/drill/page.ts";
import { jobsTable, surprisesText } from "../../scripts/drill/report.ts";
import { tasksOf } from "../../scripts/drill/tasks.ts";
import { inTemporaryFolder } from "../../scripts/program/temporary.ts";
import { document } from "../support/bundle.ts";

const tasks = await tasksOf(jobs, document);
const [price = expect.fail("no job")] = jobs;

it.each(jobs.map((job) => [job.name, job] as const))("the guide of %s names its files", async (_, job) => {
  expect(await guideIssues(job, [])).toEqual([]);
});

it("a guide that does not name a file is a surprise, and so are too many files", async () => {
  const found = await guideIssues(price, ["openapi/models/kling/A.yaml", "tests/mock/money.test.ts"]);
  expect(found).toEqual([
    expect.stringContaining("does not name tests/mock/money.test.ts"),
    "2 files were edited by hand, and 1 are allowed",
  ]);
  expect(await guideIssues(price, ["openapi/models/kling/A.yaml"], ["tests/mock/money.test.ts"])).toEqual([
    expect.stringContaining("does not name tests/mock/money.test.ts"),
  ]);
});

it("a guide that lost its words or its heading is a surprise", async () => {
  const { guide } = price;
  expect(await guideIssues({ ...price, guide: { ...guide, names: { "a/": "no such words" } } }, [])).toEqual([
    expect.stringContaining('no longer says "no such words"'),
  ]);
  expect(await guideIssues({ ...price, guide: { ...guide, section: "Nothing" } }, [])).toEqual([
    'openapi/models/README.md has no section "Nothing"',
  ]);
});

it("ten models are worked on at least, and every kind of addition to the API is made", () => {
  expect(tasks.filter(({ shape }) => shape !== undefined).length).toBeGreaterThanOrEqual(10);
  expect(tasks.filter(({ shape }) => shape === undefined).map(({ job }) => job.name)).toEqual([
    "state",
    "error-code",
    "optional-field",
    "required-field",
    "parameter",
    "operation",
    "webhook-event",
  ]);
});

const worked = document.models.filter(({ slug }) => tasks.some(({ subject }) => subject === slug));
it.each(worked.map((model) => [model.slug, model] as const))(
  "the page of %s states what the document says",
  (_, model) => {
    const pages = [{ source: "page.md", text: pageOf(model) }];
    const { findings, unseen } = comparePages({ pages, unread: [], isWhole: false }, document);
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(unseen).not.toContain(model.slug);
  },
);

it("models that are removed one after the other all have a registered successor", () =>
  inTemporaryFolder("removed-", async (folder) => {
    await cp(join(root, "openapi"), join(folder, "openapi"), { recursive: true });
    const hands = new Hands(folder);
    const [first = expect.fail(), second = expect.fail(), third] = document.models;
    await removeModel(hands, first, second);
    await removeModel(hands, second, third);
    const register = members(parse(await hands.read("openapi/components/schemas/SubmitJobRequest.yaml")));
    expect(register["x-former-models"]).toMatchObject({ [first.slug]: third?.slug, [second.slug]: third?.slug });
  }));

describe("the report", () => {
  const [task = expect.fail("no task")] = tasks;
  // Counts that differ from each other, so that each is known by its number.
  const touched = ["a.yaml", "b.yaml"];
  const outcome = {
    task,
    touched,
    finished: [],
    typed: ["npm run x", "npm run y", "z"],
    suites: 4,
    seconds: 61.2,
    surprises: [],
  };

  it("has one row for each job, with the files that were edited by hand", () => {
    expect(jobsTable([outcome]).split("\n").at(-1)).toMatch(
      new RegExp(
        `^\\| price +\\| ${task.subject}.* \\| 2 of ${task.job.most} +\\| 3 +\\| 4 +\\| .* \\| 61 s \\| as the guide says \\|$`,
      ),
    );
  });

  it("counts the files that lint named separately", () => {
    expect(jobsTable([{ ...outcome, finished: ["c.ts"] }])).toContain(`| 2 of ${task.job.most}, then 1 |`);
  });

  it("reports each surprise with the files", () => {
    expect(surprisesText([{ ...outcome, surprises: ["lint failed:\nx"] }])).toBe(
      `price, done to ${task.subject} (${task.shape}), by hand in a.yaml, b.yaml:\n  lint failed:\n  x`,
    );
    expect(surprisesText([outcome])).toBe("");
  });
});
