/** The built program in a terminal: the question before money is spent, the bar, and Ctrl-C. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { dollarsOf } from "../support/costs.ts";
import { expectFresh } from "../support/fresh.ts";
import { key } from "./support.ts";

const program = join(root, "generated/pixelbyte/dist/pixelbyte.js");
const slug = "kling/kling-2.6-pro/text-to-video";
const ctrlC = "\u0003";

let mock: RunningMock;
let folder: string;
beforeAll(async () => {
  await expectFresh("cli");
  [mock, folder] = await Promise.all([startMock({ speed: 1, minPending: 3_600_000 }), mkdtemp(join(tmpdir(), "cli-"))]);
});
afterAll(async () => {
  await mock?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Types into the program as soon as it has said something. Resolves to all that it said, and how it ended. */
async function inTerminal(args: readonly string[], answers: readonly (readonly [said: RegExp, typed: string])[]) {
  const line = [process.execPath, program, ...args].map((one) => `'${one}'`).join(" ");
  const env = { ...process.env, TERM: "xterm-256color", PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: mock.url };
  // Gives the program a terminal, and passes on what is typed and how it ends.
  const child = spawn("script", ["--quiet", "--return", "--flush", "--command", line, "/dev/null"], {
    cwd: folder,
    env,
  });
  let said = "";
  let next = 0;
  child.stdout.on("data", (data) => {
    said += stripVTControlCharacters(String(data));
    const [expected, typed] = answers[next] ?? [];
    if (expected?.test(said)) {
      next += 1;
      child.stdin.write(typed ?? "");
    }
  });
  const [code] = await once(child, "close");
  return { code, said };
}

describe.skipIf(process.platform !== "linux")("in a terminal", () => {
  const dear = ["submit", slug, "--prompt", "A dog", "--duration", "10", "--has-sound"];
  const cost = dollarsOf(slug, { duration: "10", has_sound: "true" });
  const question = new RegExp(`Submit this job for ${cost.replaceAll(/[$.]/g, "\\$&")}\\?`);

  it("asks before it spends more than the limit", async () => {
    const no = await inTerminal(dear, [[question, "n\r"]]);
    expect(no.said).toContain("Nothing was sent.");
    expect(no.code).toBe(2);
    expect(mock.requests()).toEqual([]);
    const yes = await inTerminal(dear, [[question, "y\r"]]);
    expect(yes.said.replaceAll(/job_\w+/g, "job_1")).toContain(`Submitted as job_1, charged ${cost}.`);
    expect(yes.code).toBe(0);
  });

  it("shows when the job should be done, and offers to cancel it on Ctrl-C", async () => {
    const { code, said } = await inTerminal(
      ["run", slug, "--prompt", "A dog"],
      [
        [/░ pending, done at about \d\d:\d\d:\d\d, in \d/, ctrlC],
        [/Cancel job_\w+\? It is refunded if it has not started\./, "y\r"],
      ],
    );
    expect(said.replaceAll(/job_\w+/g, "job_1")).toContain(`job_1 is cancelled, ${dollarsOf(slug)} refunded.`);
    expect(code).toBe(130);
  });

  it("lets the job continue unless that is agreed to", async () => {
    const { code, said } = await inTerminal(
      ["run", slug, "--prompt", "A dog"],
      [
        [/Submitted as job_\w+[\s\S]*pending/, ctrlC],
        [/Cancel job_\w+\?/, "\r"],
      ],
    );
    expect(said).toMatch(/(job_\w+) continues\. Resume: pixelbyte run --job \1/);
    expect(code).toBe(130);
  });
});
