/** What a maintainer does in a drill: edits files by hand, and types commands. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseDocument, type Document as YamlDocument } from "yaml";
import { bundleDocument } from "../document/load.ts";
import { root } from "../document/root.ts";
import { type Document, viewDocument } from "../document/view.ts";
import { installedProgram } from "../program/installedProgram.ts";
import { type Ran, runNode } from "./run.ts";

export class Hands {
  readonly #folder: string;
  readonly #touched = new Set<string>();
  readonly #typed: string[] = [];

  /** @param folder the copy of the repository */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Files that were edited by hand, relative to the repository. */
  get touched(): readonly string[] {
    return [...this.#touched].toSorted();
  }

  /** Commands that were typed. */
  get typed(): readonly string[] {
    return this.#typed;
  }

  /** A file as it stands. */
  read(file: string): Promise<string> {
    return readFile(join(this.#folder, file), "utf8");
  }

  /** Writes a file, new or not. */
  async write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.#folder, file)), { recursive: true });
    await writeFile(join(this.#folder, file), text);
    this.#touched.add(file);
  }

  /** Changes the text of a file. */
  async edit(file: string, change: (text: string) => string): Promise<void> {
    const text = await this.read(file);
    const changed = change(text);
    if (changed === text) throw new Error(`The drill found nothing to change in ${file}`);
    await this.write(file, changed);
  }

  /** Changes a file of the document, and leaves its comments. */
  editYaml(file: string, change: (yaml: YamlDocument) => void): Promise<void> {
    return this.edit(file, (text) => {
      const yaml = parseDocument(text);
      change(yaml);
      return yaml.toString({ lineWidth: 0 });
    });
  }

  async remove(file: string): Promise<void> {
    await rm(join(this.#folder, file));
    this.#touched.add(file);
  }

  /**
   * Types a command.
   *
   * @param command as people see it
   */
  async type(command: string, program: string, ...parameters: readonly string[]): Promise<Ran> {
    this.#typed.push(command);
    return runNode(this.#folder, [program, ...parameters]);
  }

  /** Formats what was edited, as people write it. */
  async tidy(): Promise<void> {
    const biome = installedProgram(root, "@biomejs/biome", "biome");
    await runNode(this.#folder, [biome, "format", "--write", "--no-errors-on-unmatched", ...this.touched]);
  }

  /** The document as it stands in the copy. */
  async document(): Promise<Document> {
    return viewDocument(await bundleDocument(join(this.#folder, "openapi/openapi.yaml")));
  }
}
