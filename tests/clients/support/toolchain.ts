import type { Tool } from "../../../scripts/clients/language.ts";
import type { Command } from "./driver.ts";

/** How programs of a language use a package: what a person of that language would do. */
export interface Toolchain {
  /** What programs need besides what the package is made with, such as a framework of the README. */
  readonly tools?: readonly Tool[];
  /** Where the source of a program belongs in a project, such as `<name>.py`. */
  sourceOf(name: string): string;
  /** Makes an empty folder a project that has installed the package from its artifacts. */
  install(project: string, artifacts: string): Promise<void>;
  /** What is set where a client is made by hand, such as to keep compiled dependencies for the next time. */
  readonly byHandEnvironment?: Readonly<Record<string, string>>;
  /** Ops that a language has twice, such as to call and to await. Rows that use one are run with the other as well. */
  readonly otherOps?: Readonly<Record<string, string>>;
  /**
   * Checks the tests in the folder `scenario` of a project, which use the fixtures of the package. Gives how they are run
   * in the folder of the project. Languages without fixtures have none.
   */
  buildTests?(project: string): Promise<Command>;
  /** How a program is started that receives webhooks on a port, where that is not as usual. */
  receiver?(command: Command, port: number): Command;
  /** Checks programs of the project for whatever a linter of that language finds, and fails with it. */
  lint?(project: string, names: readonly string[]): Promise<void>;
  /** Compiles programs of the project. Gives how each is started, in the same order. */
  build(project: string, names: readonly string[]): Promise<Command[]>;
}
