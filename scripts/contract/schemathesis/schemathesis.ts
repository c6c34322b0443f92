/** What Schemathesis finds, as cases of the kit: one for each operation. */
import { charges } from "../../document/charges.ts";
import { lazy } from "../../document/lazy.ts";
import type { Operation } from "../../document/view.ts";
import { curlOf } from "../client/curl.ts";
import { excerpt } from "../finding.ts";
import { notInstalled, type Part } from "../part.ts";
import { isInstalled } from "../tool.ts";
import { schemathesisTool } from "./install.ts";
import { schemathesis } from "./run.ts";

/** It generates requests without knowing what they cost, and finds jobs that somebody needs. */
const touchesJobs = (operation: Operation): boolean =>
  charges(operation) || operation.errorCodes.includes("JOB_CANNOT_BE_CANCELLED");

/** What it sends for an operation beside its examples, about: the limits of each schema, and other methods. */
const besideExamples = 50;

/**
 * @param maxExamples the most requests that are generated for one operation
 * @param install whether it is installed if it is not there; otherwise its cases are skipped
 */
export const schemathesisPart = (maxExamples: number, install = true): Part => ({
  name: "schemathesis",
  async cases({ document, isMock }, { server, key, secrets, isLocal }) {
    const tool = schemathesisTool();
    const missing = install || (await isInstalled(tool)) ? undefined : notInstalled(tool.name, "schemathesis");
    const exclude = isMock ? [] : document.operations.filter(touchesJobs).map(({ id }) => id);
    const test = (left: readonly string[]) =>
      schemathesis({ bundle: document.openapi, server, key, maxExamples, exclude: left });
    const whole = lazy(() => test(exclude));
    // Elsewhere each operation by itself: those that are left out are sent nothing.
    const failuresOf = ({ id }: Operation) =>
      isLocal ? whole() : test(document.operations.map((one) => one.id).filter((one) => one !== id));
    return document.operations.map((operation) => ({
      rule: "schemathesis",
      operation: operation.id,
      title: `${operation.id} handles requests generated from its schemas`,
      requests: besideExamples + maxExamples,
      skip: exclude.includes(operation.id)
        ? "Generated requests could cost money or cancel a job. Only the mock gets them."
        : missing,
      run: async (client) => {
        const { failures } = await failuresOf(operation);
        for (const { check, method, path, message, exchange } of failures) {
          if (method !== operation.method || path !== operation.path) continue;
          const told =
            exchange === undefined
              ? {}
              : {
                  request: curlOf(exchange.request, secrets),
                  // A secret that was cut could not be recognized any more.
                  response: excerpt(secrets.redact(exchange.response)),
                };
          client.note({ rule: check, operation: operation.id, message, ...told });
        }
      },
    }));
  },
});
