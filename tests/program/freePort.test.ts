import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { PortTaken, saysTaken, withFreePort } from "../../scripts/program/freePort.ts";

it("is a port on which a program can listen", async () => {
  await withFreePort(async (port) => {
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    // What another program says that wants it too.
    const [error] = await once(createServer().listen(port, "127.0.0.1"), "error");
    expect(saysTaken(String(error))).toBe(true);
    server.close();
  });
});

it.each([
  ["is chosen anew if it was lost", 1, "done"],
  ["is lost three times at most", 3, "lost"],
])("%s", async (_, losses, result) => {
  const ports: number[] = [];
  const work = withFreePort(async (port) => {
    ports.push(port);
    if (ports.length <= losses) throw new PortTaken("lost");
    return "done";
  });
  expect(await work.catch((error: unknown) => Object(error).message)).toBe(result);
  expect(ports).toHaveLength(Math.min(losses + 1, 3));
});

it("is not tried again for another reason", async () => {
  let tries = 0;
  const work = withFreePort(async () => {
    tries += 1;
    throw new Error("broken");
  });
  await expect(work).rejects.toThrow("broken");
  expect(tries).toBe(1);
});
