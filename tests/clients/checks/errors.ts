import { expect } from "vitest";
import { errorBody } from "../../client/support/scriptedServer.ts";
import { type Check, callArguments } from "../support/check.ts";

export const errorChecks: readonly Check[] = [
  {
    name: "Every error of every operation has its status, code and request id",
    law: "Typed and complete",
    async run(bench) {
      const { document, perform, script } = bench;
      for (const { id, errorCodes } of document.operations) {
        expect(errorCodes.length, id).toBeGreaterThan(0);
        const responses = errorCodes.map((code) => ({
          status: document.errorCodes.get(code)?.status ?? 0,
          body: errorBody(code),
        }));
        const server = script({ [id]: responses });
        for (const [index, { status }] of responses.entries()) {
          const { error } = await perform(id, callArguments[id], server);
          expect(error, `${id} ${status}`).toMatchObject({
            kind: "api",
            status,
            code: errorCodes[index],
            requestId: "req_abc123",
          });
        }
      }
    },
  },
  {
    name: "An error that no document declares is an error with its status",
    law: "Typed and complete",
    async run(bench) {
      const server = bench.script({
        getJob: [
          { status: 418, body: errorBody("INTERNAL_ERROR") },
          { status: 502, body: "<html>Bad gateway</html>", headers: { "content-type": "text/html" } },
        ],
      });
      const args = callArguments.getJob;
      for (const status of [418, 502]) {
        const { error } = await bench.perform("getJob", args, server);
        expect(error).toMatchObject({ kind: "api", status });
      }
    },
  },
  {
    name: "An error says something, even if its status has no name and its body no message",
    law: "Typed and complete",
    async run(bench) {
      const silent = { success: false, error: { code: "INTERNAL_ERROR", message: "" } };
      const responses = [
        { status: 520, body: "" },
        { status: 599, body: "" },
        { status: 500, body: silent },
      ];
      const server = bench.script({ getJob: responses });
      for (const { status } of responses) {
        const { error } = await bench.perform("getJob", callArguments.getJob, server);
        expect(error).toMatchObject({ kind: "api", status });
        // Nothing but the code, and perhaps the id of the request.
        expect(error?.message).not.toMatch(/(HTTP_\d+|INTERNAL_ERROR):? *(\(.*\))?$/m);
      }
    },
  },
];
