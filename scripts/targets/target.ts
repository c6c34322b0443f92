import type { Document } from "../document/view.ts";

/** One artifact. A target reads the document and writes its own files, nothing else. */
export interface Target {
  readonly name: string;
  /** Files and folders that the output depends on, besides the document itself; relative to the repository. */
  readonly sources: readonly string[];
  /** Environment variables that the output depends on. */
  readonly variables?: readonly string[];
  /** Names of targets whose outputs it reads from `out`. */
  readonly needs?: readonly string[];
  /** Files and folders that it writes, relative to generated/. */
  readonly outputs: readonly string[];
  /** Whether the outputs are in git, so that drift can be found. */
  readonly inGit: boolean;
  /**
   * Writes the outputs below `out`, which stands for generated/ in a staging folder inside the repository. The build
   * moves them into place when all went well, or compares them when it only checks. Must be deterministic. Heavy
   * libraries are imported in here, so that a build with nothing to do does not load them.
   */
  generate(document: Document, out: string): Promise<void>;
}
