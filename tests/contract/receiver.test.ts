import { expect, it } from "vitest";
import { startReceiver } from "../../scripts/contract/receiver/receiver.ts";
import { document } from "./document.ts";

it("the webhook receiver drops bodies that are too large for a webhook", async () => {
  const receiver = await startReceiver({ document, secret: "s3cret" });
  const hook = receiver.open({ refuse: 0 });
  const post = (body: string) => fetch(hook.url, { method: "POST", body });
  expect((await post("a".repeat(1_000_001))).status).toBe(413);
  expect(await hook.wait(0, 0)).toHaveLength(0);
  expect((await post("{}")).status).toBe(200);
  await receiver.close();
});
