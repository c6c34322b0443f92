import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generateClient, placeOf } from "../../scripts/clients/generate.ts";
import { python } from "../../scripts/clients/languages/python.ts";
import { run } from "../../scripts/clients/tools/run.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import { toolchain } from "./drivers/python/toolchain.ts";
import { buildProgram } from "./support/buildPrograms.ts";
import { lackingFor } from "./support/lacking.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

const misfit = new URL("./drivers/python/misfit.py", import.meta.url);
const waits = new URL("./drivers/python/waits.py", import.meta.url);
const connections = new URL("./drivers/python/connections.py", import.meta.url);

proveClient(generated(python), toolchain, (workshop) => {
  it("A value that the model does not take is a type error, and another one is not", { timeout: 600_000 }, async () => {
    const build = buildProgram(toolchain, workshop().project, "misfit", await readFile(misfit, "utf8"));
    await expect(build).rejects.toThrow(/misfit\.py:6: error: .*"Literal\['7'\]"[\s\S]*Found 1 error/);
  });

  it("A wait that is disturbed knows its job to the end", { timeout: 600_000 }, async () => {
    const { project } = workshop();
    const { program, args } = await buildProgram(toolchain, project, "waits", await readFile(waits, "utf8"));
    await run(program, args, { cwd: project });
  });

  it("A client keeps no closed event loop, and says why a connection failed", { timeout: 600_000 }, async () => {
    const { project } = workshop();
    const source = await readFile(connections, "utf8");
    const { program, args } = await buildProgram(toolchain, project, "connections", source);
    await run(program, args, { cwd: project });
  });
});

const lacking = lackingFor(python);

/** Prints the metadata of a wheel, and then the names of its files. */
const inspect = `
import sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
names = wheel.namelist()
print(wheel.read(next(name for name in names if name.endswith("/METADATA"))).decode(), *names, sep="\\n")
`;

it.skipIf(lacking !== undefined)(
  lacking ?? "The wheel says what it is, with licence, README and types",
  { timeout: 600_000 },
  async () => {
    const document = await loadDocument();
    await generateClient(document, python);
    const { artifacts } = placeOf(python);
    const wheel = (await readdir(artifacts)).find((file) => file.endsWith(".whl"));
    const contents = await run("python3", ["-c", inspect, join(artifacts, wheel ?? "")], { cwd: artifacts });
    for (const line of [
      "Name: pixelbyte-client",
      `Version: ${document.version}`,
      "License-Expression: MIT",
      "License-File: LICENSE",
      "Requires-Python: >=3.11",
      "Description-Content-Type: text/markdown",
      "Classifier: Typing :: Typed",
      "pixelbyte_client/py.typed",
      "pixelbyte_client/helpers/facts.json",
    ]) {
      expect(contents.split("\n")).toContain(line);
    }
    expect(contents).toMatch(/^Summary: .{20}/m);
    expect(contents).toMatch(/^Project-URL: Documentation, https:/m);
    expect(contents).toMatch(/^Requires-Dist: httpx/m);
    expect(contents).not.toMatch(/^Requires-Dist: .*(mypy|ruff|griffe)/m);
    expect(contents).toContain("# pixelbyte-client");
  },
);
