import { execFileSync } from "node:child_process";

/** Whether this machine has a Python that can make an environment. CI has to. */
export function hasPython(): boolean {
  try {
    execFileSync("python3", ["-c", "import ensurepip"], { stdio: "ignore" });
    return true;
  } catch {
    return Boolean(process.env.CI);
  }
}
