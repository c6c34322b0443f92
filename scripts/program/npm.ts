import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** npm, as Node can start it: on Windows it is a script of the shell. */
const command = (): readonly [program: string, ...args: string[]] => {
  const cli = process.env.npm_execpath;
  return cli?.endsWith("npm-cli.js") ? [process.execPath, cli] : ["npm"];
};

/**
 * Runs npm to its end.
 *
 * @returns what it wrote to standard output
 */
export async function npm(args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): Promise<string> {
  const [program, ...first] = command();
  return (await promisify(execFile)(program, [...first, ...args], { maxBuffer: 2 ** 26, ...options })).stdout;
}
