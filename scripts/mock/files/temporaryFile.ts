import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilePart, StoredFile } from "./storedFile.ts";

/** How much is read at a time, in bytes. */
const chunkSize = 32 * 1024;

/**
 * A file on the disk without a name, so that the system removes it when the mock ends, however that ends.
 *
 * It is read and written while everything else waits: the system keeps such files in its own memory at first, so that this
 * takes as long as copying the bytes.
 */
export class TemporaryFile implements StoredFile {
  readonly #file: number;
  #size = 0;
  #isKept = true;

  /** @throws if the system has no room for temporary files, as does {@link write} */
  constructor() {
    const path = join(tmpdir(), `pixelbyte-mock-${randomUUID()}`);
    this.#file = openSync(path, "wx+", 0o600);
    try {
      unlinkSync(path);
    } catch (error) {
      closeSync(this.#file);
      throw error;
    }
  }

  get size(): number {
    return this.#size;
  }

  write(chunk: Uint8Array): void {
    let written = 0;
    while (written < chunk.length) written += writeSync(this.#file, chunk, written);
    this.#size += written;
  }

  part(start: number, end: number): FilePart {
    return { length: end - start, chunks: () => this.#read(start, end) };
  }

  *#read(start: number, end: number): Generator<Uint8Array> {
    for (let place = start; place < end; ) {
      // The system may have given its number to another file.
      if (!this.#isKept) throw new Error("The file is no longer kept.");
      const chunk = Buffer.allocUnsafeSlow(Math.min(chunkSize, end - place));
      const length = readSync(this.#file, chunk, 0, chunk.length, place);
      if (length === 0) throw new Error("The file is shorter than it was.");
      yield chunk.subarray(0, length);
      place += length;
    }
  }

  drop(): void {
    if (this.#isKept) closeSync(this.#file);
    this.#isKept = false;
  }
}
