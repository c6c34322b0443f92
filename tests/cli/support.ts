/** The command line in this process: what it says, and what it sends. */
import type { Context, MockHandler } from "../../scripts/cli/context.ts";
import { runProgram } from "../../scripts/cli/run.ts";
import { createMockHandler } from "../../scripts/mock/browser.ts";

/** How one run came to its end. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in their order. */
  readonly said: string;
  /** What was asked. */
  readonly questions: readonly string[];
}

/** Who is in front of the terminal. */
export interface Person {
  readonly env?: Readonly<Record<string, string>>;
  /** What is answered to every question. Without it, there is nobody. */
  readonly answer?: boolean;
  /** Whether Ctrl-C is pressed as soon as it can be. */
  readonly interrupts?: boolean;
  /** Ctrl-C is pressed once this resolves. */
  readonly interrupt?: Promise<unknown>;
  /** The mock of `--mock`, and of checks. */
  readonly mock?: MockHandler;
}

/** A key as people have them, which must not be seen anywhere. */
export const key = "pb_very_secret_key";

/** Checks requests. Jobs of each test are in mocks of their own, or do not matter. */
const shared = createMockHandler({ speed: 100_000, minPending: 0 });

/** Runs the program in this process, with a mock whose jobs take no time. */
export async function cli(
  args: readonly string[],
  { env = {}, answer, interrupts = false, interrupt, mock = shared }: Person = {},
): Promise<Ended> {
  const [stdout, stderr, said, questions]: [string[], string[], string[], string[]] = [[], [], [], []];
  const writeTo = (stream: string[]) => (text: string) => {
    stream.push(`${text}\n`);
    said.push(`${text}\n`);
  };
  const context: Context = {
    env,
    terminal: {
      print: writeTo(stdout),
      note: writeTo(stderr),
      isInteractive: answer !== undefined,
      paint: (_, text) => text,
      paintNote: (_, text) => text,
      screen: process.stderr,
    },
    createMock: async () => mock,
    onInterrupt(callback) {
      if (interrupts) callback();
      void interrupt?.then(callback);
      return () => {};
    },
    async confirm(question) {
      questions.push(question);
      return answer ?? false;
    },
  };
  const code = await runProgram(args, context);
  return { code, stdout: stdout.join(""), stderr: stderr.join(""), said: said.join(""), questions };
}
