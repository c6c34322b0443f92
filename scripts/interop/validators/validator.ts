import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inOrder, type Outcome, type Trial, type View } from "../tool.ts";

/**
 * Tries a validator on the document, and on a copy with an error in it.
 *
 * @param validate rejects if the tool finds anything in a file
 */
export function tryValidator(trial: Trial, view: View, validate: (file: string) => Promise<unknown>): Promise<Outcome> {
  const file = join(trial.views, view);
  return inOrder([
    ["accepts the document", () => validate(file)],
    [
      "finds an error",
      async () => {
        const broken = join(trial.folder, "broken.yaml");
        const text = await readFile(file, "utf8");
        await writeFile(broken, text.replace(/^ {2}version: .*\n/m, ""));
        const accepted = await validate(broken).then(
          () => true,
          () => false,
        );
        if (accepted) throw new Error("it accepts a document without info.version");
      },
    ],
  ]);
}
