import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Document } from "../../document/view.ts";
import type { Language } from "../language.ts";
import { lenientClient } from "../tools/lenientClient.ts";
import { defaultsByHand, modelByHand } from "../tools/openapiGenerator.ts";
import { run } from "../tools/run.ts";

const manifestSchema = z.object({ require: z.record(z.string(), z.string()) });

/** A class that knows the class of each model's request: the generator makes only one of the union. */
const requestsClass = ({ models }: Document): string => `<?php

namespace PixelByte\\Client;

use PixelByte\\Client\\Model\\ModelInterface;

/** The requests that submit a job, one class for each model. */
final class Requests
{
    private const CLASSES = [
${models.map(({ slug, component }) => `        '${slug}' => Model\\${component}::class,`).join("\n")}
    ];

    /**
     * A request from what it looks like as decoded JSON.
     *
     * @throws \\InvalidArgumentException The model is not one of this version of the package.
     */
    public static function of(\\stdClass $body): ModelInterface
    {
        $class = self::CLASSES[$body->model] ?? null;
        if ($class === null) {
            throw new \\InvalidArgumentException("$body->model is not a model of this version of the package");
        }
        return ObjectSerializer::deserialize($body, $class);
    }
}
`;

const client = lenientClient({
  generator: "php",
  properties: () => ({ invokerPackage: "PixelByte\\Client" }),
  keep: ["lib", "docs"],
});

/** What a generated asynchronous operation does with a request that failed: it asks Guzzle's error for a response. */
const onRejected = /(\n {16}\}),\n {16}function \(\$exception\) \{\n[\s\S]*?\n {16}\}(?=\n {12}\);)/g;

/**
 * The generated operations read responses by our own class: theirs refuses what it does not know. The asynchronous ones
 * leave errors as they are: theirs breaks down when there was no response.
 */
async function readLeniently(out: string): Promise<void> {
  const folder = join(out, "lib/Api");
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), "utf8");
    const read = "\\PixelByte\\Client\\Helpers\\Responses::of($response, ";
    await writeFile(
      join(folder, name),
      text
        .replaceAll(/ObjectSerializer::deserialize\(\$content, (\$\w+), \[\]\)/g, (_, type) => `${read}${type})`)
        .replaceAll(onRejected, "$1"),
    );
  }
}

/** Formats all of the package, and lints what is written by hand. */
async function formatAndLint(out: string): Promise<void> {
  // It ends with 1 when it has fixed something.
  const format = "phpcbf -q --standard=PSR12 --parallel=2 lib || test $? -eq 1";
  await run("sh", ["-c", format], { cwd: out });
  await run("phpcs", ["-q", "--standard=PSR12", "lib/Helpers", "lib/PixelByte.php"], { cwd: out });
  await run("sh", ["-c", "find lib -name '*.php' -print0 | xargs -0 -n 1 php -l >/dev/null"], { cwd: out });
}

export const php: Language = {
  ...client,
  name: "php",
  title: "PHP",
  proven: true,
  factsFile: "lib/Helpers/facts.json",
  purl: "pkg:composer/pixelbyte/client",
  repository: "https://github.com/pixelbyte/pixelbyte-php.git",
  tools: [
    {
      program: "php",
      probe: "--version",
      from: "PHP 8.1 or newer, such as the packages php-cli, php-curl, php-mbstring and php-guzzlehttp-guzzle",
    },
    { program: "composer", probe: "--version", from: "the package composer" },
    { program: "phpcbf", probe: "--version", from: "the package php-codesniffer" },
    ...client.tools,
  ],
  byHand: [...client.byHand, "composer dump-autoload --quiet --working-dir client"],
  byHandNotes: [
    defaultsByHand,
    modelByHand,
    "The class of the union knows one model only. Pass the request of a model in its place.",
  ],
  byHandProgram: { files: ["example.php"], run: "php example.php" },

  async generate(place) {
    await client.generate(place);
    await readLeniently(place.out);
  },

  async pack({ document, out, artifacts, isDraft = false }) {
    await writeFile(join(out, "lib/Requests.php"), requestsClass(document));
    if (!isDraft) await formatAndLint(out);
    await run("composer", ["archive", "--quiet", "--format=zip", `--dir=${artifacts}`], { cwd: out });
  },

  async dependencies({ out }) {
    const { require } = manifestSchema.parse(JSON.parse(await readFile(join(out, "composer.json"), "utf8")));
    return Object.keys(require)
      .filter((name) => name.includes("/"))
      .map((name) => `pkg:composer/${name}`);
  },
};
