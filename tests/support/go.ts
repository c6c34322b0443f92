import { execFileSync } from "node:child_process";

/**
 * Whether Go is here. In CI it has to be.
 *
 * @param otherwise what is not tested without it
 */
export function hasGo(otherwise: string): boolean {
  try {
    execFileSync("go", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    if (!process.env.CI) console.warn(`SKIPPED: no Go on this machine, so ${otherwise}.`);
    return Boolean(process.env.CI);
  }
}
