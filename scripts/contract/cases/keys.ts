import { charges } from "../../document/charges.ts";
import { schemesOf } from "../../document/security.ts";
import type { Document, Operation } from "../../document/view.ts";
import { exampleBody, examplePath } from "../plan.ts";
import type { Cases } from "./case.ts";

const keyHeadersOf = (document: Document, operation: Operation): string[] =>
  schemesOf(document, operation)
    .filter((scheme) => scheme.type === "apiKey" && scheme.in === "header")
    .map(({ name }) => String(name));

/** No operation is for everybody. */
export const keys: Cases = (plan) =>
  plan.document.operations.map((operation) => ({
    rule: "key-required",
    operation: operation.id,
    requests: 3,
    causes: ["UNAUTHORIZED"],
    title: `${operation.id} rejects a request without a key`,
    run: async (client) => {
      const path = examplePath(plan.document, operation);
      const body = exampleBody(plan, operation);
      const request = { key: null, path, ...(body === undefined ? {} : { body }) };
      await client.refused(operation.id, "UNAUTHORIZED", request, "No key was sent");
      for (const authorization of ["Basic cGI6cGI=", "Bearer "]) {
        const wrong = { ...request, headers: { authorization } };
        await client.refused(operation.id, ["UNAUTHORIZED", "INVALID_API_KEY"], wrong, "No bearer token was sent");
      }
    },
  }));

/** Some operations take the key in another header too. Whether they find anything is not what is asked here. */
export const keyHeaders: Cases = ({ document }) =>
  document.operations.flatMap((operation) =>
    keyHeadersOf(document, operation).map((name) => ({
      rule: "key-taken",
      operation: operation.id,
      title: `${operation.id} accepts the key in the header ${name}`,
      run: async (client) => {
        const request = { keyHeader: name, path: examplePath(document, operation) };
        const response = await client.send(operation.id, request);
        client.expect(
          response.status !== 401,
          response,
          `The key was sent in the header ${name} and was not accepted.`,
        );
      },
    })),
  );

/** The name of a scheme is case-insensitive (RFC 9110), and some clients write it in small letters. */
export const schemes: Cases = () => [
  {
    rule: "key-taken",
    operation: "listJobs",
    title: "The auth scheme is case-insensitive",
    run: async (client) => {
      const response = await client.send("listJobs", { scheme: "bearer", query: { limit: 1 } });
      client.expect(response.status !== 401, response, "`bearer` was rejected, but `Bearer` is accepted.");
    },
  },
];

/** The others do not take it there: a proxy that hides one header of keys would let the other one through. */
export const otherKeyHeaders: Cases = (plan) => {
  const { document, job } = plan;
  const names = new Set(document.operations.flatMap((operation) => keyHeadersOf(document, operation)));
  return document.operations.flatMap((operation) =>
    [...names]
      .filter((name) => !keyHeadersOf(document, operation).includes(name))
      .map((name) => ({
        rule: "key-required",
        operation: operation.id,
        title: `${operation.id} rejects the key in the header ${name}`,
        ...(charges(operation) ? { costs: { risks: job.cost } } : {}),
        run: async (client) => {
          const body = exampleBody(plan, operation);
          const path = examplePath(document, operation);
          const request = { keyHeader: name, path, ...(body === undefined ? {} : { body }) };
          const codes = ["UNAUTHORIZED", "INVALID_API_KEY"];
          await client.refused(operation.id, codes, request, `The key is in the header ${name} alone`);
        },
      })),
  );
};

/** The mock takes any key for an account, so this is for others. */
export const unknownKey: Cases = ({ isMock }) => [
  {
    rule: "key-required",
    operation: "listJobs",
    title: "An unknown key is rejected",
    skip: isMock ? "The mock accepts every key." : undefined,
    run: async (client) => {
      await client.refused("listJobs", "INVALID_API_KEY", { key: "pb_contract_no_such_key" }, "The key does not exist");
    },
  },
];
