import type { Document } from "../document/view.ts";
import type { View } from "../document/views/clients.ts";

/** A program that has to be on the machine. */
export interface Tool {
  /** What is called, such as `go`. */
  readonly program: string;
  /** An argument with which it does nothing but end well, such as `--version`. */
  readonly probe: string;
  /** How to install it if it is missing. */
  readonly from: string;
}

/** Where a package is made. All paths are absolute. */
export interface Workplace {
  readonly document: Document;
  /** The view of the document that the generator reads, as a JSON file. */
  readonly api: string;
  /** The folder of the package. */
  readonly out: string;
  /** The folder for what is published of it. */
  readonly artifacts: string;
  /** Whether nobody reads the package: it is neither formatted nor linted then, which takes longer than all else. */
  readonly isDraft?: boolean;
}

/** A language for which the guide shows how to generate a client. */
export interface GuideLanguage {
  /** Name of its folders and on the command line, such as `python`. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** The generator and its version. */
  readonly generator: string;
  /** Whether the suite compiles and runs it. */
  readonly proven: boolean;
  /**
   * How to do it by hand, from `openapi.json` in an empty folder: what a shell runs, in turn. The client of the
   * generator is in `client/` afterwards. The suite runs them if the language is proven.
   */
  readonly byHand: readonly string[];
  /** What to know of a client that was made by hand, in sentences. Our package solves these. */
  readonly byHandNotes: readonly string[];
  /** A first program for the client made by hand: its files, which are in `first-programs/<language>/`, and how to run it. */
  readonly byHandProgram?: { readonly files: readonly string[]; readonly run: string };
}

/** A language that has a package. */
export interface Language extends GuideLanguage {
  readonly view: View;
  /** Where the facts of the helper go in the package. Without it, the package has no helper. */
  readonly factsFile?: string;
  readonly tools: readonly Tool[];
  /** The package in its registry, as a package URL without a version, such as `pkg:pypi/pixelbyte-client`. */
  readonly purl: string;
  /** The git repository whose tags are the releases, where the registry has no uploads but reads it. */
  readonly repository?: string;
  /** Runs the generator, and leaves nothing in `out` but what belongs into the package. */
  generate(place: Workplace): Promise<void>;
  /** Formats the package and makes the artifacts. The hand-written files of `packages/` are in it by now. */
  pack(place: Workplace): Promise<void>;
  /**
   * What whoever installs the artifacts gets with them, as package URLs: with the versions that the registry resolves
   * today, or without one where only the user's machine resolves it.
   */
  dependencies(place: Workplace): Promise<readonly string[]>;
}
