import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { languages } from "../../scripts/clients/index.ts";
import { root } from "../../scripts/document/root.ts";
import { registries } from "../../scripts/release/registries/index.ts";
import { purlParts } from "../../scripts/release/sbom.ts";

const folder = `${root}/.github/workflows/`;

const permissions = z.record(z.string(), z.enum(["read", "write"]));
const workflowSchema = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.object({ group: z.string() }),
  jobs: z.record(z.string(), z.looseObject({ permissions: permissions.optional() })),
});
const names = await readdir(folder);
const workflows = await Promise.all(
  names.map(async (name) => {
    const text = await readFile(folder + name, "utf8");
    return { name, text, workflow: workflowSchema.parse(parse(text)) };
  }),
);

describe.each(workflows)("$name", ({ text, workflow }) => {
  it("pins every action to a commit, with the version in a comment", () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action = ""]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses.filter((one) => !one.startsWith("./"))) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("may only read by default", () => {
    for (const right of Object.values(workflow.permissions)) expect(right).toBe("read");
    expect(text.match(/persist-credentials: false/g)).toHaveLength(
      text.match(/uses: actions\/checkout@/g)?.length ?? 0,
    );
  });

  it("has no secret that a fork could reach, or one without an environment", () => {
    if ("pull_request" in workflow.on) expect(text).not.toContain("secrets.");
    for (const job of Object.values(workflow.jobs)) {
      if (JSON.stringify(job).includes("secrets.")) expect(job).toHaveProperty("environment");
    }
    expect(workflow.on).not.toHaveProperty("pull_request_target");
    expect(workflow.on).not.toHaveProperty("workflow_run");
  });
});

describe("the workflows of a pull request", () => {
  const started = workflows.filter(({ workflow }) => "pull_request" in workflow.on);
  const jobs = started.flatMap(({ workflow }) => Object.values(workflow.jobs));
  const writing = jobs.filter(({ permissions: rights }) => rights !== undefined);

  it("are CI and the report", () => {
    expect(started.map(({ name }) => name)).toEqual(["ci.yml", "report.yml"]);
  });

  it("may only write a comment, and nothing from a fork", () => {
    expect(writing.map(({ permissions: rights }) => rights)).toEqual([{ "pull-requests": "write" }]);
    for (const { if: when } of writing) {
      expect(when).toContain("github.event.pull_request.head.repo.full_name == github.repository");
    }
  });

  it("do not run code of the repository in a job that may write", () => {
    for (const { steps } of writing) expect(JSON.stringify(steps)).not.toMatch(/checkout|\b(node|npm|npx|sh|bash)\b/);
  });
});

it("a release publishes every package in its registry, and installs nothing where it may publish", async () => {
  const job = workflows.find(({ name }) => name === "release.yml")?.workflow.jobs.packages;
  const { strategy } = z
    .object({ strategy: z.object({ matrix: z.object({ registry: z.array(z.string()) }) }) })
    .parse(job);
  const types = ["npm", ...languages.map(({ purl }) => purlParts(purl).type)];
  expect(strategy.matrix.registry.toSorted()).toEqual([...new Set(types)].toSorted());
  expect(Object.keys(registries).toSorted()).toEqual(strategy.matrix.registry.toSorted());
  expect(JSON.stringify(job)).not.toMatch(/npm (ci|install)/);
});

it("CI runs what a contributor can run", async () => {
  expect(workflows.find(({ name }) => name === "ci.yml")?.text).toContain(" .ci/run");
});

it("the bot keeps packages, actions and the image up to date", async () => {
  const { updates } = z
    .object({ updates: z.array(z.looseObject({ "package-ecosystem": z.string() })) })
    .parse(parse(await readFile(`${root}/.github/dependabot.yml`, "utf8")));
  expect(updates.map((update) => update["package-ecosystem"]).toSorted()).toEqual(["docker", "github-actions", "npm"]);
});
