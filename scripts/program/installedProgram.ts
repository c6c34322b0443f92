import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const manifestSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/**
 * The file of a program that an installed package has, for Node to run. What npm puts into `.bin` is a script of the
 * shell, which Windows cannot start by itself.
 *
 * @param folder that has the `node_modules`
 * @param program its name, where the package has several
 * @throws when the package has no such program
 */
export function installedProgram(folder: string, packageName: string, program = packageName): string {
  const place = join(folder, "node_modules", packageName);
  const { bin } = manifestSchema.parse(JSON.parse(readFileSync(join(place, "package.json"), "utf8")));
  const file = typeof bin === "string" ? bin : bin[program];
  if (file === undefined) throw new Error(`The package ${packageName} has no program ${program}`);
  return join(place, file);
}
