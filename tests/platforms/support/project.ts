import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../../scripts/document/root.ts";
import { runCommands } from "../../installs/commands/run.ts";
import { emptyProject, npmInstall, packAll, runs } from "../../installs/tools.ts";
import type { RunningProject } from "../platform.ts";
import { type Found, matrix } from "./platforms.ts";

/** Dependencies of dependencies are as of this day, so that a project stays what it was. Raise it with their versions. */
const asOf = "2026-11-28";

/** The key that servers have, and the secret of their webhooks. */
export const apiKey = "pb_the_secret_of_the_server";
export const webhookSecret = "whsec_platforms";

/**
 * The environment of a project.
 *
 * @param baseUrl of the mock
 * @param nowhere where nothing listens
 */
export const environmentOf = (baseUrl: string, nowhere: string): NodeJS.ProcessEnv => ({
  ...process.env,
  // Set by Vitest, and understood by others too.
  NODE_ENV: undefined,
  NODE_OPTIONS: undefined,
  TEST: undefined,
  VITEST: undefined,
  // So that colours and questions of a terminal are in no output.
  CI: "true",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
  NEXT_TELEMETRY_DISABLED: "1",
  HOST: "127.0.0.1",
  PORT: "0",
  PIXELBYTE_API_KEY: apiKey,
  PIXELBYTE_BASE_URL: baseUrl,
  PIXELBYTE_WEBHOOK_SECRET: webhookSecret,
  NOWHERE: nowhere,
});

/** Installs what a project names and the packed client, as a user does. */
export async function install(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { "pixelbyte-client": tarball = "" } = await packAll();
  await runs(folder, env, [...npmInstall, `--before=${asOf}`, tarball]);
}

/** A project that can be stopped. Then nothing of it is left. */
export interface StoppableProject extends RunningProject {
  stop(): Promise<void>;
}

/** Starts what the script `start` of a project starts, and waits until it listens. */
export async function start(folder: string, env: NodeJS.ProcessEnv): Promise<{ url: string; stop(): Promise<void> }> {
  const started = await runCommands("npm start", folder, env);
  if (started.url === undefined) throw new Error(`npm start ends with ${started.code}:\n${started.output}`);
  return { url: started.url, stop: started.stop };
}

/** Copies the files of a platform, and those that every project has, into a folder. */
async function copyFiles({ id, sameFilesAs = id }: Found, folder: string): Promise<void> {
  const from = ["tests/platforms/everyProject", join(matrix, sameFilesAs, "project"), join(matrix, id, "project")];
  for (const files of from) await cp(files.startsWith("/") ? files : join(root, files), folder, { recursive: true });
  await cp(join(root, "tests/client/support/exercise.mjs"), join(folder, "exercise.mjs"));
}

/** Makes the project of a platform in an empty folder: installs, builds and starts it. */
export async function makeProject(platform: Found, env: NodeJS.ProcessEnv): Promise<StoppableProject> {
  const folder = await emptyProject();
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await copyFiles(platform, folder);
    await install(folder, env);
    const { scripts = {} } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    if (scripts.build !== undefined) await runs(folder, env, ["npm", "run", "build"]);
    const server = scripts.start === undefined ? undefined : await start(folder, env);
    const stop = async (): Promise<void> => {
      await server?.stop();
      await remove();
    };
    return { folder, env, url: server?.url ?? "", stop };
  } catch (error) {
    await remove();
    throw error;
  }
}
