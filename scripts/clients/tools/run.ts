import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

export interface RunOptions {
  /** The folder in which it runs. */
  readonly cwd: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end.
 *
 * @returns what it wrote to standard output
 * @throws with all that it wrote, when it fails
 */
export async function run(program: string, args: readonly string[], { cwd, env }: RunOptions): Promise<string> {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 };
  const { stdout } = await execute(program, args, options).catch((error) => {
    throw new Error(`${program} ${args.join(" ")}\n${error.stdout ?? ""}${error.stderr ?? error.message}`);
  });
  return stdout;
}
