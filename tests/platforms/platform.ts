/** What a platform is here. Each has a folder in `matrix/`: `platform.ts`, and the project of a user in `project/`. */

/** A project that is installed and built, and whose server listens if it has one. */
export interface RunningProject {
  readonly folder: string;
  /** Its environment, with the addresses of the mock and of a server that is gone. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where its server listens, without a slash at the end. */
  readonly url: string;
}

/** Has a project do all that the package does, by `exercise.mjs`. Returns what came of it. */
export type Exercise = (project: RunningProject) => Promise<unknown>;

/**
 * A platform, and what is tried on it. The scripts of its `package.json` that are run are `build` and `start`, if it has
 * them. What `start` starts prints where it listens, as in `on http://127.0.0.1:3000`.
 */
export interface Platform {
  /** As the README of the client names it. */
  readonly name: string;
  /** By what the README says of them. */
  readonly exercises: Readonly<Record<string, Exercise>>;
  /** Exercises that are not told whether there was a connection, so nothing is sent again when there was none. */
  readonly blind?: readonly string[];
  /** Paths of the server that receive webhooks. */
  readonly webhooks?: readonly string[];
  /** Paths of the server that are proxies for pages. */
  readonly proxies?: readonly string[];
  /** Its build takes a minute, so each week has one of this kind. */
  readonly isHeavy?: true;
  /** The platform whose files its project has as well; only what differs is in its own. */
  readonly sameFilesAs?: string;
}
