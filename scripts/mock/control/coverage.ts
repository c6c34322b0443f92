/** What a test suite has covered: responses and errors of each operation, models, states of jobs, webhooks. */
import { at, objectOf } from "../../document/json.ts";
import type { Document, Operation } from "../../document/view.ts";
import type { SentWebhook } from "../webhooks/deliveries.ts";

export interface CoverageGroup {
  readonly name: string;
  readonly covered: string[];
  readonly missing: string[];
}

export interface CoverageReport {
  readonly covered: number;
  readonly total: number;
  /** From 0 to 1. */
  readonly share: number;
  readonly groups: CoverageGroup[];
}

export interface Coverage {
  response(operation: string, status: number): void;
  error(operation: string, code: string): void;
  model(slug: string): void;
  state(status: string): void;
  webhook(state: SentWebhook["state"]): void;
  /** Rejects if what several mocks have covered together cannot be read. */
  report(): Promise<CoverageReport>;
}

/** Lines that several mocks write and read. */
export interface SharedLines {
  add(line: string): void;
  all(): Promise<string[]>;
}

const statusesOf = ({ openapi }: Document, { path, method }: Operation): string[] =>
  Object.keys(objectOf(at(openapi, "paths", path, method, "responses")));

/** @param shared what several mocks have covered together; without it, this one counts alone */
export function createCoverage(document: Document, shared?: SharedLines): Coverage {
  const { operations, models, jobStates } = document;
  const wanted: Readonly<Record<string, readonly string[]>> = {
    responses: operations.flatMap((one) => statusesOf(document, one).map((status) => `${one.id} ${status}`)),
    errors: operations.flatMap(({ id, errorCodes }) => errorCodes.map((code) => `${id} ${code}`)),
    models: models.map(({ slug }) => slug),
    "job states": jobStates.map(({ name }) => name),
    webhooks: ["sent", "pending", "failed"],
  };
  const seen = new Map(Object.keys(wanted).map((group) => [group, new Set<string>()]));
  function see(group: string, name: string): void {
    const names = seen.get(group);
    if (names === undefined || names.has(name)) return;
    names.add(name);
    shared?.add(`${group}\t${name}`);
  }
  const statuses = new Map(operations.map(({ id }) => [id, new Set<number>()]));
  /** Every request passes here, so a status that is known already has to cost next to nothing. */
  function seeResponse(operation: string, status: number): void {
    const known = statuses.get(operation);
    if (known === undefined || known.has(status)) return;
    known.add(status);
    see("responses", `${operation} ${status}`);
  }
  /** Takes over what other mocks have covered. */
  async function readShared(): Promise<void> {
    for (const line of (await shared?.all()) ?? []) {
      const [group = "", name = ""] = line.split("\t");
      seen.get(group)?.add(name);
    }
  }

  return {
    response: seeResponse,
    error: (operation, code) => see("errors", `${operation} ${code}`),
    model: (slug) => see("models", slug),
    state: (status) => see("job states", status),
    webhook: (state) => see("webhooks", state),
    async report() {
      await readShared();
      const groups = Object.entries(wanted).map(([name, all]): CoverageGroup => {
        const found = seen.get(name);
        const covered = all.filter((one) => found?.has(one));
        return { name, covered, missing: all.filter((one) => !found?.has(one)) };
      });
      const covered = groups.reduce((sum, group) => sum + group.covered.length, 0);
      const total = groups.reduce((sum, group) => sum + group.covered.length + group.missing.length, 0);
      return { covered, total, share: total === 0 ? 1 : covered / total, groups };
    },
  };
}

const escaped = (text: string): string => text.replace(/[<>&"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** The report in the format of JUnit, in which whatever is missing is a failure. */
export function toJUnit({ groups, covered, total }: CoverageReport): string {
  const suites = groups.map(({ name, covered: found, missing }) => {
    const open = (one: string): string => `    <testcase classname="${escaped(name)}" name="${escaped(one)}"`;
    const cases = [
      ...found.map((one) => `${open(one)}/>`),
      ...missing.map((one) => `${open(one)}><failure message="never covered"/></testcase>`),
    ];
    const head = `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${missing.length}">`;
    return [head, ...cases, "  </testsuite>"].join("\n");
  });
  const head = `<testsuites name="mock coverage" tests="${total}" failures="${total - covered}">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, "</testsuites>", ""].join("\n");
}
