/** Commands that these tests do not run, each with the reason and the test that runs it instead. */
export interface Excuse {
  readonly commands: RegExp;
  readonly reason: string;
  /** Relative to the repository. */
  readonly test?: string;
}

export const excuses: readonly Excuse[] = [
  {
    commands: /^npm (ci|start|test|run)\b/,
    reason: "runs in a clone of the repository",
    test: "tests/installs/clone.test.ts",
  },
  {
    commands: /^(pip|python3?|pytest|go|cargo|gem|ruby|composer|php|mvn|java|kotlinc) /,
    reason: "is of another language: installed from a registry, and its programs are run",
    test: "tests/release/dryRun/release.test.ts",
  },
  {
    commands: /^npx pixelbyte run \S+ --prompt "A dog" --duration 7$/,
    reason: "shows what is refused",
    test: "tests/cli/sessions.test.ts",
  },
  {
    commands: /^(npx -y )?pixelbyte mcp\b/,
    reason: "serves an assistant",
    test: "tests/installs/mcp.test.ts",
  },
  {
    commands: /^dotnet /,
    reason: "needs .NET, which no machine of this project has; the page says that it is not tested",
  },
  {
    commands: /^npx --yes pixelbyte-mock --host 0\.0\.0\.0/,
    reason: "lets other machines in, as it has to in a container",
    test: "tests/clients/containers.test.ts",
  },
];
