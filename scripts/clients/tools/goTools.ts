import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { once } from "./once.ts";
import { run } from "./run.ts";

/** A module that names the tools; its go.sum has the checksums. */
const module = fileURLToPath(new URL("go", import.meta.url));

/** Features of ogen. */
export const ogenConfig = join(module, "ogen.yml");

/** Compiles the generator, the linter and the packer, once. */
export async function goTools(): Promise<{
  readonly ogen: string;
  readonly staticcheck: string;
  readonly pack: string;
}> {
  const hash = createHash("sha256");
  for (const file of ["go.mod", "go.sum", "pack/main.go"]) hash.update(await readFile(join(module, file)));
  const folder = await once(`go-${hash.digest("hex").slice(0, 16)}`, async (staging) => {
    for (const name of ["github.com/ogen-go/ogen/cmd/ogen", "honnef.co/go/tools/cmd/staticcheck", "./pack"]) {
      await run("go", ["build", "-o", `${staging}/`, name], { cwd: module });
    }
  });
  const at = (name: string): string => join(folder, name);
  return { ogen: at("ogen"), staticcheck: at("staticcheck"), pack: at("pack") };
}
