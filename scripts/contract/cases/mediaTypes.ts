/** Media types in which a request may come: JSON with a parameter is JSON. */
import { charges } from "../../document/charges.ts";
import { at } from "../../document/json.ts";
import { exampleBody, type Plan } from "../plan.ts";
import type { Cases } from "./case.ts";
import { takeBack } from "./jobs.ts";

/** Many clients send it. It changes nothing: JSON is always UTF-8. */
const withCharset = "application/json; charset=utf-8";

export const mediaTypes: Cases = (plan: Plan) =>
  plan.document.operations.flatMap((operation) => {
    const body = exampleBody(plan, operation);
    if (body === undefined) return [];
    // What is submitted is cancelled at once where money is real.
    const isTakenBack = charges(operation) && !plan.isMock;
    return [
      {
        rule: "json-accepted",
        operation: operation.id,
        title: `${operation.id} accepts ${withCharset}`,
        ...(charges(operation) && { costs: { pays: plan.job.cost } }),
        requests: isTakenBack ? 2 : 1,
        run: async (client) => {
          const response = await client.succeed(operation.id, { body, headers: { "content-type": withCharset } });
          if (isTakenBack) await takeBack(client, { response, jobId: String(at(response.body, "jobId")) });
        },
      },
    ];
  });
