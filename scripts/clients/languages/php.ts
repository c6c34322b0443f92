import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../../document/view.ts";
import type { Language } from "../language.ts";
import { keepOnly } from "../tools/keepOnly.ts";
import {
  defaultsByHand,
  getByHand,
  modelByHand,
  openapiGenerator,
  openapiGeneratorTools,
  runByHand,
  runOpenapiGenerator,
  tagsOf,
} from "../tools/openapiGenerator.ts";
import { run } from "../tools/run.ts";

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

export const php: Language = {
  name: "php",
  title: "PHP",
  generator: `OpenAPI Generator ${openapiGenerator.version}, php`,
  view: "plain",
  proven: true,
  tools: [
    {
      program: "php",
      probe: "--version",
      from: "PHP 8.1 or newer, such as the packages php-cli, php-curl, php-mbstring and php-guzzlehttp-guzzle",
    },
    { program: "composer", probe: "--version", from: "the package composer" },
    { program: "phpcbf", probe: "--version", from: "the package php-codesniffer" },
    ...openapiGeneratorTools,
  ],
  byHand: [
    ...getByHand,
    `${runByHand} -g php -i plain.json -o client`,
    "composer dump-autoload --quiet --working-dir client",
  ],
  byHandNotes: [
    defaultsByHand,
    modelByHand,
    "The class of the union knows one model only. Pass the request of a model in its place.",
  ],
  byHandProgram: { file: "example.php", run: "php example.php" },

  async generate({ document: { operations }, api, out }) {
    const properties = { invokerPackage: "PixelByte\\Client" };
    await runOpenapiGenerator({ generator: "php", api, out, properties, tags: tagsOf(operations) });
    await keepOnly(out, ["lib", "docs"]);
  },

  async pack({ document, out, artifacts }) {
    await writeFile(join(out, "lib/Requests.php"), requestsClass(document));
    // It ends with 1 when it has fixed something.
    const format = "phpcbf -q --standard=PSR12 --parallel=2 lib || test $? -eq 1";
    await run("sh", ["-c", format], { cwd: out });
    await run("composer", ["archive", "--quiet", "--format=zip", `--dir=${artifacts}`], { cwd: out });
  },
};
