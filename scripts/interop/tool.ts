/** A third-party tool in the matrix, and how it is tested. */
import type { Tool } from "../clients/language.ts";
import type { Document } from "../document/view.ts";
import type { RunningMock } from "../mock/index.ts";

/** A file of the document, as it is published. */
export type View = "openapi.yaml" | "openapi-3.0.yaml" | "openapi-plain.yaml" | "mock/prism.yaml";

export const kinds = ["validator", "renderer", "generator", "mock server", "API client"] as const;
export type Kind = (typeof kinds)[number];

/** What a tool is tried with. */
export interface Trial {
  /** Empty, and removed afterwards. */
  readonly folder: string;
  /** Has the published files, by their names. */
  readonly views: string;
  readonly document: Document;
  /** A mock of its own. */
  readonly mock: RunningMock;
}

/** Each check with what went wrong; undefined if it passed. In the order in which they are made. */
export type Outcome = Readonly<Record<string, string | undefined>>;

/** One foreign tool at one version. */
export interface ForeignTool {
  /** For the command line, and the name of its file in `tools/`. */
  readonly name: string;
  readonly title: string;
  readonly kind: Kind;
  readonly version: string;
  /** The file that it is given. */
  readonly view: View;
  /** It matters most: if it gets worse, CI fails. */
  readonly isWatched?: true;
  /** What has to be on the machine besides Node. */
  readonly needs?: readonly Tool[];
  /** A sentence about what it does not do, or why it is given this file. */
  readonly note?: string;
  run(trial: Trial): Promise<Outcome>;
}

/** A check, named by what the tool then does, and how it is made. It throws if it fails. */
export type Step = readonly [check: string, make: () => Promise<unknown>];

/** Makes checks in order. What comes after one that failed is not tried. */
export async function inOrder(steps: readonly Step[]): Promise<Outcome> {
  const outcome: Record<string, string | undefined> = {};
  let failed: string | undefined;
  for (const [check, make] of steps) {
    outcome[check] = failed === undefined ? undefined : `not tried, because not: ${failed}`;
    if (failed !== undefined) continue;
    try {
      await make();
    } catch (error) {
      outcome[check] = error instanceof Error ? error.message : String(error);
      failed = check;
    }
  }
  return outcome;
}
