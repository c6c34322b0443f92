/** What a call costs the caller, beside a bare fetch and other clients. */
import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { showProgress } from "../../program/progress.ts";
import { startServer } from "../mock/server.ts";
import { median, quartiles } from "../statistics/median.ts";
import { callers } from "./callers.ts";
import { otherCallers } from "./others.ts";

const callerFile = fileURLToPath(new URL("caller.ts", import.meta.url));
const serverFile = fileURLToPath(new URL("../mock/bare.ts", import.meta.url));

/** So few calls that what else the machine does weighs on all callers alike. */
const callsInTurn = 50;
/** So many turns that the garbage collector had some in each round. */
const turnsInRound = 12;
const rounds = 12;
/** Rounds that do not count: until the compiler of V8 is done with a caller. */
const warmUpRounds = 5;

/** Puts this process and those that it starts on one processor, where the system can. */
function shareOneProcessor(): void {
  try {
    execFileSync("taskset", ["--all-tasks", "--cpu-list", "--pid", "0", String(process.pid)], { stdio: "ignore" });
  } catch {
    console.warn("There is no taskset: ratios are less sure.");
  }
}

/** Has a caller make some calls. Gives the CPU time of one, in microseconds. */
async function costOf(caller: ChildProcess, calls: number): Promise<number> {
  caller.send(calls);
  const [cost] = await once(caller, "message");
  return cost;
}

/** The cost of a call by each caller, once they have taken turns. All of them stay warm, and none rests for long. */
async function roundOf(callers: readonly ChildProcess[]): Promise<number[]> {
  const sums = callers.map(() => 0);
  for (let turn = 0; turn < turnsInRound; turn += 1) {
    for (const [index, caller] of callers.entries())
      sums[index] = (sums[index] ?? 0) + (await costOf(caller, callsInTurn));
  }
  return sums.map((sum) => sum / turnsInRound);
}

/** The cost of a call by each caller, in each round. Each caller is a process that is started for it. */
async function measure(callerNames: readonly string[], url: string): Promise<number[][]> {
  const processes = callerNames.map((name) => fork(callerFile, [name, url]));
  try {
    const costs: number[][] = [];
    for (let round = 0; round < warmUpRounds + rounds; round += 1) costs.push(await roundOf(processes));
    return costs.slice(warmUpRounds);
  } finally {
    for (const caller of processes) caller.kill();
  }
}

/**
 * Prints CPU time for a call, and how often that of a bare fetch it is. Each caller has a process of its own, as in a
 * user's program: in one process, each would pay for the rubbish of the others. The ratio is taken within a round.
 *
 * @param repetitions how often all is done with new processes, each of which the compiler of V8 treats another way
 */
export async function overhead(cache: string, repetitions: number): Promise<void> {
  shareOneProcessor();
  const files = await otherCallers(cache);
  const contenders = [...Object.keys(callers).map((name) => [name, name] as const), ...files];
  const costs: number[][] = [];
  const server = await startServer((port) => [serverFile, String(port)]);
  const progress = showProgress(repetitions);
  try {
    const url = `http://127.0.0.1:${server.port}`;
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      progress.begin(`${contenders.length} callers in turns, ${warmUpRounds + rounds} rounds`);
      costs.push(
        ...(await measure(
          contenders.map(([, caller]) => caller),
          url,
        )),
      );
    }
  } finally {
    progress.clear();
    await server.stop();
  }
  console.log(
    `${"a submit request".padEnd(20)}${"CPU us".padStart(8)}${"x bare".padStart(8)}${"quartiles".padStart(14)}`,
  );
  for (const [index, [name]] of contenders.entries()) {
    const cost = median(costs.map((round) => round[index] ?? Number.NaN));
    const [low, ratio, high] = quartiles(costs.map((round) => (round[index] ?? Number.NaN) / (round[0] ?? Number.NaN)));
    const spread = `${low.toFixed(2)}-${high.toFixed(2)}`;
    console.log(
      `${name.padEnd(20)}${cost.toFixed(0).padStart(8)}${ratio.toFixed(2).padStart(8)}${spread.padStart(14)}`,
    );
  }
  console.log("pixelbyte-client may cost 1.5x bare at most.\n");
}
