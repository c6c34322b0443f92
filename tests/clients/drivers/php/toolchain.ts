import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../../scripts/clients/tools/run.ts";
import type { Toolchain } from "../../support/toolchain.ts";

/** Where the packages of the distribution put Guzzle. */
const guzzle = "/usr/share/php/GuzzleHttp/autoload.php";

/** A project with the package from its archive. What that depends on is on the machine, so no registry is asked. */
const projectFile = (artifacts: string) => ({
  repositories: [{ type: "artifact", url: artifacts }, { "packagist.org": false }],
  require: { "pixelbyte/client": "*" },
  provide: { "guzzlehttp/guzzle": "7.4", "guzzlehttp/psr7": "2.4" },
  autoload: { files: [guzzle] },
});

export const toolchain: Toolchain = {
  sourceOf: (name) => `${name}.php`,
  async install(project, artifacts) {
    await writeFile(join(project, "composer.json"), JSON.stringify(projectFile(artifacts)));
    await run("composer", ["install", "--quiet", "--no-interaction"], { cwd: project });
  },
  // By the server that comes with PHP.
  receiver: ({ program, args }, port) => ({ program, args: ["-S", `127.0.0.1:${port}`, ...args] }),
  async lint(project, names) {
    const files = names.map((name) => `${name}.php`);
    for (const file of files) await run("php", ["-l", file], { cwd: project });
    // Errors only: the driver both declares and does something, which is a warning.
    await run("phpcs", ["-q", "-n", "--standard=PSR12", ...files], { cwd: project });
  },
  build: async (_project, names) => names.map((name) => ({ program: "php", args: [`${name}.php`] })),
};
