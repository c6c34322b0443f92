/** Programs of others that parts of the kit run. They are large, so they are installed on demand, once for each user. */
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { exists } from "../program/exists.ts";
import { CannotRun } from "./cannotRun.ts";

/** A program that can be installed. */
export interface Tool {
  /** With the version, for people. */
  readonly name: string;
  /** What the machine has to have for it, for people. */
  readonly needs: string;
  /** A folder of its own, named after all that is installed. */
  readonly folder: string;
  /** Installs it in a folder. */
  install(folder: string): Promise<void>;
}

const cache = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pixelbyte-contract");
const placeOf = ({ folder }: Tool): string => join(cache(), folder);

/** Whether it has been installed for this user. */
export const isInstalled = (tool: Tool): Promise<boolean> => exists(placeOf(tool));

/**
 * Installs it, if that has not been done. An installation that fails leaves nothing behind.
 *
 * @returns where it is installed
 * @throws {CannotRun} if it cannot be installed
 */
export async function installed(tool: Tool): Promise<string> {
  const place = placeOf(tool);
  if (await exists(place)) return place;
  let staging: string | undefined;
  try {
    await mkdir(cache(), { recursive: true });
    staging = await mkdtemp(join(cache(), "staging-"));
    await tool.install(staging);
    await rename(staging, place);
  } catch (error) {
    // Another run may have been faster.
    if (await exists(place)) return place;
    const said = error instanceof Error ? error.message.trim() : String(error);
    throw new CannotRun(`${tool.name} cannot be installed. It needs ${tool.needs}.\n${said}`);
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
  }
  return place;
}
