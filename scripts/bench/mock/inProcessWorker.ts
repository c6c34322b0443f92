/** Calls the handler the requested number of times, with the bodies that it receives first. */
import { readFileSync } from "node:fs";
import { createMockHandler } from "../../mock/index.ts";

type Handler = ReturnType<typeof createMockHandler>;
let handle: Handler | undefined;
let bodies: readonly string[] = [];
let sent = 0;

const headers = { authorization: "Bearer pb_bench", "content-type": "application/json" };

async function call(): Promise<void> {
  const body = bodies[sent++ % bodies.length] ?? "";
  const response = await handle?.(new Request("http://mock/v1/jobs/submit", { method: "POST", headers, body }));
  if (response?.status !== 200) throw new Error(`A valid call got ${response?.status}`);
  await response.text();
}

process.on("message", async (wanted: { document?: string; bodies?: readonly string[]; count?: number }) => {
  if (wanted.document !== undefined) {
    handle = createMockHandler({ document: JSON.parse(readFileSync(wanted.document, "utf8")), speed: 10_000 });
    bodies = wanted.bodies ?? [];
    return;
  }
  const { count = 0 } = wanted;
  const before = process.cpuUsage();
  for (let done = 0; done < count; done++) await call();
  const { user, system } = process.cpuUsage(before);
  process.send?.((user + system) / count);
});
process.once("disconnect", () => process.exit());
