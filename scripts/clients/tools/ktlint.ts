import { fileURLToPath } from "node:url";
import { quickStart } from "./java.ts";
import { jarOf } from "./maven.ts";
import { run } from "./run.ts";

const version = "1.8.0";

const ktlintJar = {
  artifact: `com.pinterest.ktlint:ktlint-cli:${version}:jar:all`,
  file: `ktlint-cli-${version}-all.jar`,
  sha256: "369ad2b789f95a011f807e1fcb690ccef80bd7cd014fd139e73ae82dcc0baeab",
};

const style = fileURLToPath(new URL("kotlin/.editorconfig", import.meta.url));

/**
 * Checks Kotlin files by the rules of ktlint.
 *
 * @param files names or patterns, from `cwd` on
 * @throws with the list of what is not as it should be
 */
export async function ktlint(cwd: string, files: readonly string[]): Promise<void> {
  await run(
    "java",
    [...quickStart, "-jar", await jarOf(ktlintJar), `--editorconfig=${style}`, "--log-level=error", ...files],
    {
      cwd,
    },
  );
}
