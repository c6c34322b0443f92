import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTurn } from "../../../scripts/clients/generate.ts";
import type { Document } from "../../../scripts/document/view.ts";
import { startMock } from "../../../scripts/mock/index.ts";
import { checks } from "../checks/index.ts";
import { runCheck } from "./bench.ts";
import { buildProgram } from "./buildPrograms.ts";
import { startDriver } from "./driver.ts";
import { driverOf } from "./prove.ts";
import type { Revert } from "./reverts/index.ts";

/** Takes a fix out of a copy of the package. */
async function takeOut({ file, from, to }: Revert, out: string): Promise<void> {
  const place = join(out, file);
  const text = await readFile(place, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no "${from}" any more: say what makes the fix now`);
  await writeFile(place, text.replaceAll(from, to));
}

/**
 * Packs and installs the package of a language without one of its fixes, and runs the row that has to notice.
 *
 * @returns how the row failed; nothing if it did not
 */
export async function failureWithout(revert: Revert, document: Document): Promise<unknown> {
  const { client, toolchain, row } = revert;
  const check = checks.find(({ name }) => name === row);
  if (check === undefined) throw new Error(`There is no row "${row}"`);
  await client.make(document);
  const folder = await mkdtemp(join(tmpdir(), `reverted-${client.name}-`));
  const out = join(folder, "out");
  const artifacts = join(folder, "artifacts");
  const project = join(folder, "project");
  const mock = await startMock({ document: document.openapi, speed: 100 });
  try {
    await cp(client.place.out, out, { recursive: true });
    await takeOut(revert, out);
    for (const name of [artifacts, project]) await mkdir(name);
    await inTurn(client.name, () => client.pack(document, out, artifacts));
    await toolchain.install(project, artifacts);
    // The suite of the language lints it.
    const { lint: _, ...compiler } = toolchain;
    const command = await buildProgram(compiler, project, "reverted", await driverOf(client, toolchain));
    const driver = startDriver(command, project);
    try {
      await runCheck(check, { document, mock, driver, command, project });
      return undefined;
    } catch (failure) {
      return failure;
    } finally {
      await driver.close();
    }
  } finally {
    await mock.close();
    await rm(folder, { recursive: true, force: true });
  }
}
