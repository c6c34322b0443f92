import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildProgram } from "./buildPrograms.ts";
import { deliverTo, programsOf } from "./readme.ts";
import type { TestedClient } from "./testedClient.ts";
import type { Toolchain } from "./toolchain.ts";

/**
 * Starts the receiver of a README without a secret, which is a mistake of its own and not of the sender.
 *
 * @returns the status of its responses to a webhook that was signed with some secret, and to a forged one
 */
export async function statusesWithoutSecret(
  { place }: TestedClient,
  toolchain: Toolchain,
  project: string,
): Promise<number[]> {
  const programs = programsOf(await readFile(join(place.out, "README.md"), "utf8"));
  const receiver = programs.find(({ kind }) => kind === "webhook");
  if (receiver === undefined) throw new Error("The README has no receiver of webhooks");
  const command = await buildProgram(toolchain, project, "without_secret", receiver.source);
  return deliverTo((port) => toolchain.receiver?.(command, port) ?? command, project, "");
}
