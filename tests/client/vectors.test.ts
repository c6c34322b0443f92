import { afterEach, describe, expect, it, vi } from "vitest";
import { NetworkError } from "../../scripts/client/errors/clientErrors.ts";
import { retryIn } from "../../scripts/client/http/retry.ts";
import { estimateCost, models, UnknownPriceError } from "../../scripts/client/models/index.ts";
import { verifyWebhook } from "../../scripts/client/webhooks/index.ts";
import { costs, errors, mayRepeat, pauses, webhooks } from "../vectors/index.ts";
import { clientOf, failureOf } from "./support/client.ts";
import { startScriptedServer } from "./support/scriptedServer.ts";

const isListed = (slug: string): slug is keyof typeof models => Object.hasOwn(models, slug);

afterEach(() => vi.restoreAllMocks());

describe("the vectors that all clients share", () => {
  it("have the costs of every model", () => {
    expect(new Set(costs.map(({ model }) => model))).toEqual(new Set(Object.keys(models)));
  });

  it("agree with the costs of this client", () => {
    for (const { model, input, cost } of costs) {
      if (!isListed(model)) throw new Error(`${model} is not listed`);
      const estimate = () => estimateCost(model, input);
      // What is measured on a file has a price, but is no input.
      const isInput = Object.keys(input).every((name) => models[model].parameters.includes(name));
      if (cost === null) expect(estimate, model).toThrow(isInput ? UnknownPriceError : TypeError);
      else expect(estimate(), `${model} ${JSON.stringify(input)}`).toBe(cost);
    }
  });

  it.each(webhooks)(
    "agree with its webhooks: $name",
    async ({ payload, headers, secrets, tolerance, now, ...expected }) => {
      const verified = verifyWebhook({ payload, headers, secret: secrets, tolerance, now: () => now });
      if (expected.fault === undefined) expect(await verified).toMatchObject({ jobId: expected.jobId });
      else expect(await failureOf(verified)).toMatchObject({ fault: expected.fault });
    },
  );

  it("agree with its pauses", () => {
    for (const { attempt, retryAfter, leftOut, now, pause } of pauses) {
      vi.spyOn(Math, "random").mockReturnValue(leftOut);
      vi.spyOn(Date, "now").mockReturnValue(now);
      const headers = new Headers(retryAfter === null ? {} : { "retry-after": retryAfter });
      const response = new Response(null, { status: 429, headers });
      expect(retryIn("GET", { response, text: "" }, attempt), `${attempt} ${retryAfter}`).toBe(pause);
    }
  });

  it("agree with its retries", () => {
    for (const { method, status, code, failure, repeat } of mayRepeat) {
      const outcome =
        failure === undefined
          ? { response: new Response(null, { status: status ?? 0 }), text: JSON.stringify({ error: { code } }) }
          : new NetworkError(`The call: ${failure === "unconnected" ? "ECONNREFUSED" : "ECONNRESET"}`);
      const again = retryIn(method, outcome, 1) !== undefined;
      expect(again, `${method} ${status ?? failure}`).toBe(repeat);
    }
  });

  it.each(errors)("agree with its errors: $name", async ({ status, body, code, requestId }) => {
    const server = await startScriptedServer([{ status, body }]);
    const failure = await failureOf(clientOf(server, { maxRetries: 0 }).jobs.get("job_1"));
    await server.close();
    expect(failure).toMatchObject({ status, code, ...(requestId === undefined ? {} : { requestId }) });
  });
});
