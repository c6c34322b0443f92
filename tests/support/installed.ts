import { spawnSync } from "node:child_process";

/** A program that tests need, the argument with which it does nothing but end well, and where it comes from. */
export interface Needed {
  readonly program: string;
  readonly probe: string;
  readonly from: string;
}

/**
 * What to say of a program that is not on this machine; undefined when it is there.
 *
 * @throws in CI, where everything has to be there
 */
export function missing({ program, probe, from }: Needed): string | undefined {
  if (spawnSync(program, [probe]).status === 0) return undefined;
  const sentence = `${program} is not installed: ${from}`;
  if (process.env.CI) throw new Error(sentence);
  return sentence;
}
