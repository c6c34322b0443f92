/** Every model from its page to its result, as an assistant goes, without a price of ours being wrong. */
import { expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { callTool, value } from "./calls.ts";
import { connect, document, mcpWith, testApi } from "./support.ts";

it("shows any model in about 1 kB, with an example that it accepts", async () => {
  const client = await connect(mcpWith(testApi()));
  const sizes = await Promise.all(
    document.models.map(async ({ slug }) =>
      Buffer.byteLength((await callTool(client, "get_model", { model: slug })).text),
    ),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(1_500);
  expect(Math.max(...sizes)).toBeLessThan(3_500);
});

it("has a short page for each model, and guides", async () => {
  const client = await connect(mcpWith(testApi()));
  const { resources } = await client.listResources();
  for (const { uri } of resources) {
    const { contents } = await client.readResource({ uri });
    const [page] = contents;
    const text = page !== undefined && "text" in page ? page.text : "";
    expect(text, uri).toMatch(/^# \S/);
    if (uri.includes("/models/")) expect(text.length, uri).toBeLessThan(6_000);
  }
});

it("runs the example of every model: get_model, submit_job, result", async () => {
  const api = testApi();
  const client = await connect(mcpWith(api));
  for (const { slug, output } of document.models) {
    const { example } = await value(client, "get_model", { model: slug });
    const order = {
      model: slug,
      input: at(example, "input"),
      expectedCostUsd: at(example, "costUsd"),
      idempotencyKey: slug,
    };
    const { jobId } = await value(client, "submit_job", order);
    const done = await callTool(client, "wait_for_job", { jobId });
    expect(done.value, slug).toMatchObject({ status: "completed", outputs: [expect.stringContaining("/outputs/0")] });
    const { contents } = await client.readResource({ uri: done.links[0]?.uri ?? "" });
    expect(contents[0]?.mimeType, slug).toMatch(new RegExp(`^${output.kind}/`));
  }
  expect(await api.submitted()).toBe(document.models.length);
});
