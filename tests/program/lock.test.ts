/** Several processes at once on one lock: a fresh one, and one whose process has ended. */
import { type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { alone } from "../../scripts/program/lock.ts";
import { makeOnce } from "../../scripts/program/makeOnce.ts";

/**
 * For each path that it is told: makes a folder there once, takes a few turns, and says what came of it. As on a busy
 * machine, it is stopped at times, just when it has seen whether the process that has the lock is running.
 */
const program = `
  import { appendFileSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
  import { createInterface } from "node:readline";
  import { alone } from "${root}/scripts/program/lock.ts";
  import { makeOnce } from "${root}/scripts/program/makeOnce.ts";
  const kill = process.kill;
  process.kill = (pid, signal) => {
    try {
      return kill.call(process, pid, signal);
    } finally {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * 20);
    }
  };
  console.log("ready");
  for await (const place of createInterface({ input: process.stdin })) {
    await makeOnce(place, async (staging) => {
      appendFileSync(place + ".log", "made\\n");
      await new Promise((resolve) => setImmediate(resolve));
      writeFileSync(staging + "/file", "whole");
    });
    let result = readFileSync(place + "/file", "utf8");
    for (let turn = 0; turn < 2; turn++) {
      await alone(place + ".turns", async () => {
        try {
          writeFileSync(place + ".here", "", { flag: "wx" });
          await new Promise((resolve) => setTimeout(resolve, 10));
          unlinkSync(place + ".here");
        } catch {
          result = "not alone";
        }
      });
    }
    console.log(result);
  }
`;

interface Worker {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly lines: NodeJS.AsyncIterator<string>;
  readonly ended: Promise<unknown>;
}

let folder: string;
let ended: number;
let workers: readonly Worker[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lock-"));
  ended = Number(execFileSync(process.execPath, ["--print", "process.pid"]));
  workers = Array.from({ length: 4 }, () => {
    const args = ["--input-type=module", "--eval", program];
    const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return { child, lines, ended: once(child, "close") };
  });
  await Promise.all(workers.map(async ({ lines }) => expect((await lines.next()).value).toBe("ready")));
});
afterAll(async () => {
  await Promise.all(
    workers.map(({ child, ended: closed }) => {
      child.stdin.end();
      return closed;
    }),
  );
  await rm(folder, { recursive: true, force: true });
});

it.each([
  ["fresh", async () => {}],
  [
    "left behind by a process that has ended",
    async (lock: string) => {
      await mkdir(lock);
      await writeFile(join(lock, "7"), String(ended));
    },
  ],
])("a lock that is %s is held by one process at a time, and a folder is made once", async (kind, prepare) => {
  for (let round = 0; round < 8; round++) {
    const place = join(folder, `${kind.slice(0, 5)}-${round}`);
    for (const lock of [".locks", ".turns"]) await prepare(place + lock);
    for (const { child } of workers) child.stdin.write(`${place}\n`);
    const said = await Promise.all(workers.map(async ({ lines }) => (await lines.next()).value));
    expect(said).toEqual(workers.map(() => "whole"));
    expect(await readFile(`${place}.log`, "utf8")).toBe("made\n");
    // Only what says which number was the last one stays.
    expect(await readdir(`${place}.turns`)).toHaveLength(1);
  }
});

it("a process that waits for long says for which one, once, and how to go on if that is another one", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const lock = join(folder, "held");
  await mkdir(lock);
  await writeFile(join(lock, "7"), String(process.pid));
  const work = alone(lock, async () => "done", 20);
  await expect.poll(() => said.mock.calls.length).toBeGreaterThan(0);
  const looks = vi.spyOn(process, "kill");
  await expect.poll(() => looks.mock.calls.length).toBeGreaterThan(2);
  await writeFile(join(lock, "7"), "");
  expect(await work).toBe("done");
  expect(said.mock.calls).toEqual([[expect.stringContaining(`process ${process.pid}, which holds ${lock}. If`)]]);
  said.mockRestore();
});

it("a make that fails leaves nothing but the lock, which is free", async () => {
  const place = join(folder, "failed/place");
  const fails = makeOnce(place, async () => {
    throw new Error("no");
  });
  await expect(fails).rejects.toThrow("no");
  expect(await readdir(join(folder, "failed"))).toEqual(["place.locks"]);
  await makeOnce(place, (staging) => writeFile(join(staging, "file"), ""));
  expect(await readdir(place)).toEqual(["file"]);
});
