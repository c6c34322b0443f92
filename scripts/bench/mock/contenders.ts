/** The servers that are compared. */
import { join } from "node:path";
import { scalarProgram } from "./scalar.ts";

export interface Files {
  /** The bundle, and the document that the mock starts from. */
  readonly bundle: string;
  readonly document: string;
}

export interface Contender {
  readonly name: string;
  /** Whether every model is called. */
  readonly callsAll?: boolean;
  /** Whether it is no server of ours. Those are far off, and need fewer turns. */
  readonly isOther?: boolean;
  /** The arguments of Node that start it. */
  args(files: Files, port: number): readonly string[];
}

export const names = {
  bare: "bare node:http",
  bareAll: "bare, all models",
  mock: "mock, silent",
  mockAll: "mock, all models",
  loggingMock: "mock",
  prism: "Prism, silent",
  loggingPrism: "Prism",
  scalar: "Scalar",
} as const;

/**
 * @param root of the repository
 * @param cache where programs are installed that are no dependencies
 */
export async function contenders(root: string, cache: string): Promise<Contender[]> {
  const main = join(root, "generated/pixelbyte-mock/dist/main.js");
  const cli = join(root, "node_modules/@stoplight/prism-cli/dist/index.js");
  const scalar = await scalarProgram(cache);
  // Jobs end soon, so that the bound of the store is not what is measured.
  const mock = (level: string): Contender["args"] => {
    const options = ["--log-level", level, "--speed", "10000"];
    return ({ document }, port) => [main, "--document", document, "--port", String(port), ...options];
  };
  const prism = (...options: readonly string[]): Contender["args"] => {
    return ({ bundle }, port) => [cli, "mock", bundle, "-p", String(port), ...options];
  };
  const bare: Contender["args"] = (_, port) => [join(root, "scripts/bench/mock/bare.ts"), String(port)];
  return [
    { name: names.bare, args: bare },
    { name: names.bareAll, callsAll: true, args: bare },
    { name: names.mock, args: mock("silent") },
    { name: names.mockAll, callsAll: true, args: mock("silent") },
    { name: names.loggingMock, args: mock("info") },
    { name: names.prism, isOther: true, args: prism("-v", "silent") },
    { name: names.loggingPrism, isOther: true, args: prism() },
    { name: names.scalar, isOther: true, args: ({ bundle }, port) => [scalar, String(port), bundle] },
  ];
}
