/** A whole session of an assistant: the guide shows it as it is recorded here. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { at, list } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import type { JsonObject } from "../../scripts/document/view.ts";
import { callTool } from "./calls.ts";
import { connect, mcpWith, testApi } from "./support.ts";

const recorded = join(root, "scripts/portal/src/samples/assistants/session.txt");

/** What differs from run to run. */
const settled = (text: string): string =>
  text.replaceAll(/job_\w+/g, "job_abc123def456").replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2026-02-18T15:04:00.000Z");

/** JSON as people read it: a member a line where it does not fit into one. */
function shown(value: unknown, indent = ""): string {
  const short = JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, " ");
  if (short.length + indent.length <= 110 || typeof value !== "object" || value === null) return short;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${shown(item, inner)}`)
    : Object.entries(value).map(([name, member]) => `${inner}${JSON.stringify(name)}: ${shown(member, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

it("finds the cheapest vertical video of 10 seconds with sound from an image, prices it, runs it and gets the file", async () => {
  const api = testApi();
  const client = await connect(mcpWith(api, { limits: { budget: 2_000_000, maxCost: Number.POSITIVE_INFINITY } }));
  const session: string[] = [];
  const call = async (name: string, args: Record<string, unknown>): Promise<JsonObject> => {
    const { value, isError, text } = await callTool(client, name, args);
    expect(isError, text).toBe(false);
    session.push(`${name} ${shown(args)}\n=> ${shown(value)}`);
    return value;
  };

  const found = await call("find_models", { seconds: 10, aspectRatio: "9:16", sound: true, fromImage: true, limit: 2 });
  const [cheapest] = list(found.models);
  const model = at(cheapest, "model");
  const { inputSchema } = await call("get_model", { model });
  const files = list(at(inputSchema, "required")).filter((name) => String(name).endsWith("_url"));
  const urls = Object.fromEntries(files.map((name) => [name, "https://example.com/dog.jpg"]));
  const input = { prompt: "The dog runs towards the camera and barks", ...Object(at(cheapest, "input")), ...urls };
  const { totalUsd } = await call("estimate_cost", { jobs: [{ model, input }] });
  expect(totalUsd).toBe(at(cheapest, "costUsd"));
  const { jobId } = await call("submit_job", { model, input, expectedCostUsd: totalUsd, idempotencyKey: "dog-1" });
  const { outputs } = await call("wait_for_job", { jobId });
  const { contents } = await client.readResource({ uri: String(list(outputs)[0]) });
  expect(contents[0]).toMatchObject({ mimeType: "video/mp4" });
  expect(await api.charged()).toBe(Math.round(Number(totalUsd) * 1e6));

  await expect(`${settled(session.join("\n\n"))}\n`).toMatchFileSnapshot(recorded);
});
