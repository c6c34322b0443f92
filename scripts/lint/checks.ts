/** Running command-line checks, and saying how they went. */
import { spawn } from "node:child_process";
import { root } from "../document/root.ts";

/** A program that ends with 0 when all is well. `node` is the Node that runs this. */
export interface Check {
  readonly name: string;
  readonly command: readonly [program: string, ...parameters: string[]];
  /** Whether it takes so long that `npm test` leaves it to CI. */
  readonly isSlow?: true;
}

const environment = {
  ...process.env,
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}),
};

/** Runs a check and prints one line if it passed, its whole output if it did not. Resolves to whether it passed. */
function run({ name, command: [program, ...parameters] }: Check, print: (text: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const start = performance.now();
    const output: Buffer[] = [];
    const file = program === "node" ? process.execPath : program;
    const child = spawn(file, parameters, { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (data) => output.push(data));
    child.stderr.on("data", (data) => output.push(data));
    const end = (passed: boolean, reason: string): void => {
      const line = `${passed ? "passed" : "FAILED"}  ${name}  ${((performance.now() - start) / 1000).toFixed(1)} s\n`;
      print(passed ? line : `${line}${[program, ...parameters].join(" ")}: ${reason}\n\n${Buffer.concat(output)}\n`);
      resolve(passed);
    };
    child.on("error", (error) => end(false, error.message));
    child.on("close", (code, signal) => end(code === 0, code === null ? `ended by ${signal}` : `exit code ${code}`));
  });
}

/**
 * Runs all checks, also after one has failed, two at a time.
 *
 * @param print takes each finished check's lines at once, so that the outputs of two checks do not mix
 * @param begin told the name of each check as it begins
 * @returns whether all passed
 */
export async function runChecks(
  checks: readonly Check[],
  print: (text: string) => void,
  begin: (name: string) => void = () => {},
): Promise<boolean> {
  const waiting = checks.values();
  const results: boolean[] = [];
  const work = async (): Promise<void> => {
    for (const check of waiting) {
      begin(check.name);
      results.push(await run(check, print));
    }
  };
  await Promise.all([work(), work()]);
  return results.every(Boolean);
}
