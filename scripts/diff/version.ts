/** The version that a set of changes asks for, and the one that is planned. */

import { readChangesets } from "@changesets/read";
import { gte, inc, major } from "semver";
import configuration from "../../.changeset/config.json" with { type: "json" };
import { root } from "../document/root.ts";
import { type Bump, bumps } from "./entry.ts";

/**
 * What semver calls for below 1.0.0, where the second number stands for what breaks. `^0.1.0` does not take 0.2.0.
 *
 * @param version the version that is raised
 */
export const bumpFrom = (version: string, bump: Bump): Bump => {
  if (major(version) > 0) return bump;
  return bump === "major" ? "minor" : "patch";
};

const raised = (version: string, bump: Bump | undefined): string =>
  (bump === undefined ? version : inc(version, bump)) ?? version;

/** The packages that are released together, in one version. */
const released = configuration.fixed.flat();

/** What else a changeset may name: the portal, and the clients for other languages. */
const isOther = (name: string): boolean => name === "portal" || name.startsWith("clients/");

/** The bump of the pending changesets; undefined if there are none. */
export async function pendingBump(folder = root): Promise<Bump | undefined> {
  const releases = (await readChangesets(folder)).flatMap((changeset) => changeset.releases);
  const raising = releases.filter(({ name }) => released.includes(name) || isOther(name));
  return bumps.findLast((bump) => raising.some(({ type }) => type === bump));
}

export interface Demand {
  /** The version of the base. */
  readonly from: string;
  /** The lowest version that the changes may be released as. */
  readonly needed: string;
  /** What a changeset has to say for that. */
  readonly bump: Bump | undefined;
  /** The version that the document gets by the pending changesets. */
  readonly planned: string;
  readonly met: boolean;
}

/**
 * @param from the version of the base
 * @param bump what the changes need; undefined without changes
 * @param version the version of the document
 * @param pending what the waiting changesets raise
 */
export function demandOf(from: string, bump: Bump | undefined, version: string, pending: Bump | undefined): Demand {
  const step = bump && bumpFrom(from, bump);
  const [needed, planned] = [raised(from, step), raised(version, pending)];
  return { from, needed, bump: step, planned, met: gte(planned, needed) };
}
