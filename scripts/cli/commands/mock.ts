import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { version } from "../../../generated/cli-data/data.ts";
import { exitCodes, Failure } from "../failure.ts";
import type { AddCommand } from "./command.ts";

const mock = "pixelbyte-mock";

/** The file of the mock's program: that of the project in this folder, or one that is installed beside this program. */
function installedMock(): string | undefined {
  for (const place of [join(process.cwd(), "any.js"), import.meta.url]) {
    try {
      const manifest = createRequire(place).resolve(`${mock}/package.json`);
      const { bin }: { readonly bin: Readonly<Record<string, string>> } = JSON.parse(readFileSync(manifest, "utf8"));
      return join(dirname(manifest), bin[mock] ?? "");
    } catch {
      // It is not installed there.
    }
  }
  return undefined;
}

/** `pixelbyte mock`: the mock as a server, for programs in any language. */
export const addMock: AddCommand = (program, context) => {
  program
    .command("mock")
    .description("start a mock server, if pixelbyte-mock is installed; it takes the options of that program")
    .argument("[options...]", "options of pixelbyte-mock")
    .allowUnknownOption()
    .helpOption(false)
    .action(async (_: readonly string[], __: object, { args }) => {
      const file = installedMock();
      if (file === undefined) {
        throw new Failure(
          `${mock} is not installed. Start it with npx ${mock}@${version}, or add it: npm install ${mock}`,
        );
      }
      // Ctrl-C reaches the mock too, and it ends by itself.
      const end = context.onInterrupt(() => {});
      const child = spawn(process.execPath, [file, ...args], { stdio: "inherit" });
      const stop = (): void => void child.kill();
      process.once("SIGTERM", stop);
      const [code] = await once(child, "close");
      process.off("SIGTERM", stop);
      end();
      if (code !== 0) throw new Failure("", Number(code ?? exitCodes.interrupted));
    });
};
