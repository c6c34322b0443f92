import { expect } from "vitest";
import { jobBody, type Received, type Scripted, submittedBody } from "../../client/support/scriptedServer.ts";
import { secrets } from "../../vectors/index.ts";
import { type Check, exampleBody } from "../support/check.ts";
import { each } from "../support/each.ts";

/** Characters of a key beside line breaks and the like. They would give it away. */
const readableParts = (key: string): string[] => key.split(/[^a-z_]+/).filter((part) => part.length > 4);

export const keepsSecretsChecks: readonly Check[] = [
  {
    name: "A key that no header can hold is refused at construction, without being repeated",
    law: "Keeps secrets",
    async run(bench) {
      const server = await bench.serve([{}]);
      await each(
        secrets.refused,
        (key) => JSON.stringify(key),
        async (apiKey) => {
          const { error, line } = await bench.perform("construct", { apiKey }, server);
          expect(error?.message).toMatch(/key/i);
          for (const part of readableParts(apiKey)) expect(line).not.toContain(part);
          // The one of the environment as well.
          const environment = { PIXELBYTE_API_KEY: apiKey.replace("\0", "\u0001") };
          const fromEnvironment = await bench.performIn(environment, "construct", { apiKey: "" }, server);
          expect(fromEnvironment.error?.message).toMatch(/key/i);
          for (const part of readableParts(apiKey)) expect(fromEnvironment.line).not.toContain(part);
        },
      );
      expect(server.received).toHaveLength(0);
    },
  },
  {
    name: "The value of a header that cannot be sent is not repeated",
    law: "Keeps secrets",
    needsHelper: true,
    async run(bench) {
      const server = await bench.serve([{ body: submittedBody() }]);
      await each(
        secrets.refused.filter((value) => /[\n\0]./.test(value)),
        (value) => JSON.stringify(value),
        async (value) => {
          const headers = { "x-tenant": value };
          const { error, line } = await bench.perform("run", { ...exampleBody, deadline: 5_000, headers }, server);
          expect(error).toBeDefined();
          for (const part of readableParts(value)) expect(line).not.toContain(part);
        },
      );
      expect(server.received).toHaveLength(0);
    },
  },
  {
    name: "A key so short that it is in every response takes nothing out of them",
    law: "Keeps secrets",
    async run(bench) {
      await each(
        secrets.short,
        (key) => key,
        async (apiKey) => {
          const server = bench.script({ submitJob: [{ body: submittedBody() }] }, apiKey);
          const submitted = await bench.get("submitJob", exampleBody, server);
          expect(submitted).toMatchObject({ jobId: "job_1", requestId: "req_1", status: "pending" });
        },
      );
    },
  },
  {
    name: "Nothing that a client, an option or an error prints holds the key",
    law: "Keeps secrets",
    async run(bench) {
      // That no line of a driver holds the key is asserted for every line of the suite.
      expect(await bench.get("show")).not.toEqual([]);
      const echo = ({ headers: { authorization } }: Received, index: number): Scripted => ({
        status: [400, 502, 200, 307][index % 4] ?? 400,
        headers: { location: `https://x/${authorization}`, "content-type": "text/html" },
        body: { success: false, error: { code: "INVALID_INPUT", message: `You sent ${authorization}` } },
      });
      const page = ({ headers: { authorization } }: Received): Scripted => ({
        headers: { "content-type": "text/html" },
        body: `<html>${authorization}`,
      });
      for (const script of [echo, page]) {
        const server = await bench.serve(script);
        for (let call = 0; call < 4; call += 1) {
          expect((await bench.perform("submitJob", exampleBody, server)).error).toBeDefined();
        }
        expect(server.received[0]?.headers.authorization).toMatch(/^Bearer pb_/);
      }
    },
  },
  {
    name: "A base URL with a password, or a key in its place, is refused at construction without being repeated",
    law: "Keeps secrets",
    async run(bench) {
      const server = await bench.serve([{ body: jobBody("pending") }]);
      const { host } = new URL(server.url);
      await each(
        ["pb_swapped_with_the_url", `http://someone:hunter22@${host}`, `http://hunter22@${host}`],
        String,
        async (baseUrl) => {
          const { error, line } = await bench.perform("getJob", { jobId: "job_1", baseUrl });
          expect(error).toMatchObject({ kind: "other" });
          expect(error?.message).toMatch(/URL/);
          expect(line).not.toMatch(/hunter22|swapped/);
        },
      );
      expect(server.received).toEqual([]);
    },
  },
];
