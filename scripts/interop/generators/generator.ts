import { run } from "../../clients/tools/run.ts";
import { rightRequests, wrongRequests } from "../requests.ts";
import { inOrder, type Outcome, type Trial } from "../tool.ts";

/** What to do with a generator. */
export interface Generated {
  /** Writes the code into the folder of the trial. */
  readonly generate: () => Promise<unknown>;
  /** Writes the program that uses it, and compiles both. */
  readonly compile?: () => Promise<unknown>;
  /** Whether a compiler finds a wrong request, where types can tell. */
  readonly checkTypes?: () => Promise<unknown>;
  /**
   * Runs the program, which sends the right requests and then the wrong ones to the mock. For each it writes
   * `accepted` with the id of the job, or `refused` with why.
   */
  readonly program?: readonly [command: string, ...args: string[]];
}

/**
 * Runs a program that sends the requests, and looks at what it wrote and at what the mock received.
 *
 * @throws if a right request made no job
 */
async function send(trial: Trial, [command, ...args]: readonly [string, ...string[]]): Promise<string[]> {
  const env = { PIXELBYTE_BASE_URL: trial.mock.url, PIXELBYTE_API_KEY: "pb_test" };
  const lines = (await run(command, args, { cwd: trial.folder, env })).split("\n").filter((line) => line !== "");
  const received = trial.mock.requests({ operation: "submitJob" });
  const jobs = received.filter(({ status }) => status === 200).length;
  const accepted = lines.slice(0, rightRequests.length).filter((line) => /^accepted job_\w+/.test(line)).length;
  if (jobs !== rightRequests.length || accepted !== jobs) {
    throw new Error(`${jobs} jobs were made. The program wrote:\n${lines.join("\n")}`);
  }
  return lines.slice(rightRequests.length);
}

/** @throws unless each wrong request was refused, by the client or by the API */
function expectRefused(lines: readonly string[]): void {
  const refused = lines.filter((line) => line.startsWith("refused ")).length;
  if (refused !== wrongRequests.length) throw new Error(`The program wrote of wrong requests:\n${lines.join("\n")}`);
}

/** Tries a generator: its output is compiled and used. Without a program, it is only generated. */
export function tryGenerator(trial: Trial, { generate, compile, checkTypes, program }: Generated): Promise<Outcome> {
  let rest: string[] = [];
  return inOrder([
    ["generates", generate],
    ...(compile === undefined ? [] : [["compiles", compile] as const]),
    ...(program === undefined
      ? []
      : [
          [
            "submits jobs",
            async () => {
              rest = await send(trial, program);
            },
          ] as const,
          ["rejects invalid requests", async () => expectRefused(rest)] as const,
        ]),
    ...(checkTypes === undefined ? [] : [["finds invalid requests by types", checkTypes] as const]),
  ]);
}
