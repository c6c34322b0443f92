import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Language, Workplace } from "../language.ts";
import { pythonWithTools } from "../tools/pythonTools.ts";
import { run } from "../tools/run.ts";

const version = "0.29.1";
const library = "src/pixelbyte_client";
/** What pip would install. */
const reportSchema = z.object({
  install: z.array(z.object({ metadata: z.object({ name: z.string(), version: z.string() }) })),
});

/** The class of each model. The generator has its own rules for names, so they are read from what it made. */
async function classesOf(folder: string): Promise<Map<string, { readonly module: string; readonly name: string }>> {
  const classes = new Map<string, { readonly module: string; readonly name: string }>();
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), "utf8");
    const slug = /^ {4}model: Literal\[["'](.+?)["']\]/m.exec(text)?.[1];
    const name = /^class (\w+)/m.exec(text)?.[1];
    if (slug !== undefined && name !== undefined) classes.set(slug, { module: file.replace(/\.py$/, ""), name });
  }
  return classes;
}

/** A module of the helper: the union of models, which the generator only spells out in signatures. */
async function unionModule({ document, out }: Workplace): Promise<string> {
  const classes = await classesOf(join(out, library, "models"));
  const found = document.models.map(({ slug }) => {
    const one = classes.get(slug);
    if (one === undefined) throw new Error(`The generator made no class for ${slug}`);
    return { slug, ...one };
  });
  return `"""The requests that submit a job, one class for each model."""

from collections.abc import Mapping
from typing import Any

${found.map(({ module, name }) => `from ..models.${module} import ${name}`).join("\n")}
from .errors import PixelByteError

SubmitJobRequest = (
${found.map(({ name }) => `    ${name}`).join("\n    | ")}
)

_BY_MODEL: dict[str, type[SubmitJobRequest]] = {
${found.map(({ slug, name }) => `    ${JSON.stringify(slug)}: ${name},`).join("\n")}
}


def request_of(body: Mapping[str, Any]) -> SubmitJobRequest:
    """A request from what it looks like as JSON.

    Raises:
        PixelByteError: The model is not one of this version of the package.
    """
    found = _BY_MODEL.get(body["model"])
    if found is None:
        raise PixelByteError(f"{body['model']} is not a model of this version of the package")
    return found.from_dict(body)
`;
}

export const python: Language = {
  name: "python",
  title: "Python",
  generator: `openapi-python-client ${version}`,
  view: "nodefault",
  proven: true,
  factsFile: `${library}/helpers/facts.json`,
  purl: "pkg:pypi/pixelbyte-client",
  tools: [{ program: "python3", probe: "--version", from: "Python 3.11 with venv, such as the package python3-venv" }],
  byHand: [
    "python3 -m venv venv",
    `venv/bin/pip install openapi-python-client==${version}`,
    "venv/bin/openapi-python-client generate --path openapi.json --output-path client",
    "venv/bin/pip install ./client",
  ],
  byHandNotes: ["A request is given each default of the document when it is made, and sends it."],
  byHandProgram: { files: ["example.py"], run: "venv/bin/python example.py" },

  async generate(place) {
    const config = `${place.api}.config.json`;
    await writeFile(
      config,
      JSON.stringify({ package_name_override: "pixelbyte_client", literal_enums: true, post_hooks: [] }),
    );
    const args = ["generate", "--path", place.api, "--config", config, "--meta", "none", "--overwrite"];
    const target = join(place.out, library);
    await run(await pythonWithTools(), ["-m", "openapi_python_client", ...args, "--output-path", target], {
      cwd: place.out,
    });
    await rm(join(target, "README.md"), { force: true });
  },

  async pack(place) {
    const options = { cwd: place.out };
    const tools = await pythonWithTools();
    await writeFile(join(place.out, library, "helpers/models.py"), await unionModule(place));
    const ruff = (...args: string[]) => run(tools, ["-m", "ruff", ...args], options);
    if (!place.isDraft) {
      await ruff("check", "--quiet", "--fix", "--exit-zero", ".");
      await ruff("format", "--quiet", ".");
      // What is written by hand; the generated code is the generator's.
      const byHand = ["helpers", "testing"].map((folder) => join(library, folder));
      await ruff("check", "--quiet", "--extend-select", "ASYNC,B,C4,PIE,RET,SIM", ...byHand);
    }
    // The wheel is built from the sdist, so both are seen to work when it is installed.
    await run(tools, ["-m", "build", "--no-isolation", "--outdir", place.artifacts, "."], options);
    await rm(join(place.out, ".ruff_cache"), { recursive: true, force: true });
  },

  async dependencies({ out, artifacts }) {
    const wheel = (await readdir(artifacts)).find((file) => file.endsWith(".whl")) ?? "";
    const args = ["-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-"];
    const report = reportSchema.parse(
      JSON.parse(await run(await pythonWithTools(), [...args, join(artifacts, wheel)], { cwd: out })),
    );
    return report.install
      .map(({ metadata: { name, version } }) => `pkg:pypi/${name.toLowerCase().replaceAll("_", "-")}@${version}`)
      .filter((purl) => !purl.startsWith(`${python.purl}@`));
  },
};
