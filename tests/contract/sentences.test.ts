/** What the kit writes about a server that accepts whatever it has to reject, or rejects it for another reason. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Case } from "../../scripts/contract/cases/case.ts";
import { runContract } from "../../scripts/contract/index.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { document } from "./document.ts";
import { faultyFetch } from "./faultyFetch.ts";
import type { Fault } from "./mutant.ts";
import { accepting, codeOf } from "./mutants/faults.ts";
import { oneModel as models, startFastMock, together } from "./support.ts";

const acceptsAll = together(
  ...document.operations.flatMap(({ id, errorCodes }) => errorCodes.map((code) => accepting(id, code))),
);
const hasOtherReasons: Fault = {
  changeResponse: (reply) =>
    codeOf(reply) === undefined
      ? reply
      : { ...reply, status: 409, body: { ...Object(reply.body), error: { code: "OTHER", message: "Other." } } },
};

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false });
});
afterAll(() => mock.close());

/** The cases in which something is rejected. */
const filter = ({ title, causes }: Case): boolean => causes !== undefined || / reject/.test(title);

it.each([
  ["accepts all", acceptsAll, ", but it was accepted instead of being rejected with "],
  ["has other reasons", hasOtherReasons, ': it was rejected with 409 "OTHER" instead of '],
])("a server that %s: each sentence says what was sent, and what came", async (_, fault, came) => {
  const { fetch } = faultyFetch(mock.url, document, fault);
  const { results } = await runContract({ server: mock.url, document, models, filter, fetch });
  const found = results.flatMap(({ title, findings }) =>
    findings.map(({ rule, message }) => ({ title, rule, message })),
  );
  // A title says what should be the case, and the message what is.
  expect(found.filter(({ title, message }) => message.includes(title) || / rejects /.test(message))).toEqual([]);
  const wrongRequests = results.filter(({ rule }) => rule === "wrong-request-refused");
  expect(wrongRequests).not.toEqual([]);
  for (const { title, rule } of wrongRequests) {
    const [, what = ""] = title.split(" rejects ");
    expect(what).not.toMatch(/^$|^an? request/);
    expect(found).toContainEqual({
      title,
      rule,
      message: expect.stringContaining(`The request has ${what}${came}`),
    });
  }
});
