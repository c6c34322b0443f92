import { describe, expect, it } from "vitest";
import { type MockOptions, startMock } from "../../scripts/mock/index.ts";

/** Starts a mock with settings that no type checks, as a program in JavaScript does. */
const start = (settings: Readonly<Record<string, unknown>>) =>
  startMock(Object.assign<MockOptions, unknown>({}, settings));

describe("settings of startMock", () => {
  it.each([
    [{ speed: 0 }, "speed must be a number above 0, such as 60, not 0."],
    [{ speed: Number.NaN }, "speed must be a number above 0, such as 60, not NaN."],
    [
      { latency: 200 },
      "latency must be two numbers of milliseconds, the smaller one first, such as [100, 500], not 200.",
    ],
    [
      { latency: [5, 1] },
      "latency must be two numbers of milliseconds, the smaller one first, such as [100, 500], not [5,1].",
    ],
    [{ webhooks: "locall" }, "webhooks must be 'off', 'loopback', 'local' or 'any', not 'locall'."],
    [{ failRate: 2 }, "failRate must be a number from 0 to 1, not 2."],
    [{ maxConcurrent: 0 }, "maxConcurrent must be a whole number of at least 1, not 0."],
    [{ basePath: "x/" }, "basePath must be a path such as /pixelbyte, without a trailing slash, not 'x/'."],
    [{ proxy: "ftp://x" }, "proxy must be a URL that begins with http:// or https://, not 'ftp://x'."],
    [{ sped: 1 }, "The mock has no setting 'sped'. Did you mean speed?"],
  ])("%j are a TypeError that says what is allowed", async (settings, message) => {
    await expect(start(settings)).rejects.toThrow(new TypeError(message));
  });
});
