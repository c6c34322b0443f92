import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../../scripts/clients/tools/run.ts";
import type { Toolchain } from "../../support/toolchain.ts";

/** Where the packages of the distribution put Guzzle, and a framework of the README. */
const guzzle = "/usr/share/php/GuzzleHttp/autoload.php";
const slim = "/usr/share/php/Slim/autoload.php";

/** A project with the package from its archive. What that depends on is on the machine, so no registry is used. */
const projectFile = (artifacts: string) => ({
  repositories: [{ type: "artifact", url: artifacts }, { "packagist.org": false }],
  require: { "pixelbyte/client": "*" },
  provide: { "guzzlehttp/guzzle": "7.4", "guzzlehttp/psr7": "2.4" },
  autoload: { files: [guzzle, slim] },
});

/** Sends every request to one script, which frameworks know by its name, as servers do in production. */
const router = `<?php

$_SERVER['SCRIPT_NAME'] = '/index.php';
require getenv('SCRIPT');
`;

export const toolchain: Toolchain = {
  tools: [{ program: "ls", probe: slim, from: "Slim, with the package php-slim" }],
  sourceOf: (name) => `${name}.php`,
  async install(project, artifacts) {
    await writeFile(join(project, "composer.json"), JSON.stringify(projectFile(artifacts)));
    await writeFile(join(project, "router.php"), router);
    await run("composer", ["install", "--quiet", "--no-interaction"], { cwd: project });
  },
  // By the server that comes with PHP.
  receiver: ({ program, args: [script = ""] }, port) => ({
    program,
    args: ["-S", `127.0.0.1:${port}`, "router.php"],
    env: { SCRIPT: script },
  }),
  async lint(project, names) {
    const files = names.map((name) => `${name}.php`);
    for (const file of files) await run("php", ["-l", file], { cwd: project });
    // Errors only: the driver both declares and does something, which is a warning.
    await run("phpcs", ["-q", "-n", "--standard=PSR12", ...files], { cwd: project });
  },
  build: async (_project, names) => names.map((name) => ({ program: "php", args: [`${name}.php`] })),
};
