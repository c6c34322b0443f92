/** Where the bytes of a body go while it is received. */
import { memoryFile, type StoredFile } from "../../files/storedFile.ts";
import { TemporaryFile } from "../../files/temporaryFile.ts";

export interface Sink<T> {
  /** @throws if there is no room for it */
  write(chunk: Buffer): void;
  /** Gives what was written, and keeps it no longer. */
  end(): T;
  drop(): void;
}

/** From how many bytes on a body goes to a place that is as large as was announced. */
const large = 16 * 1024;

export class MemorySink implements Sink<Uint8Array> {
  #chunks: Buffer[] = [];
  /** Where they are put if it is known how many there will be, so that a large body is never in memory twice. */
  #whole: Buffer | undefined;
  readonly #length: number;
  #size = 0;

  /** @param length as announced; 0 if it was not */
  constructor(length: number) {
    this.#length = length;
  }

  write(chunk: Buffer): void {
    if (this.#length > large) {
      this.#whole ??= Buffer.allocUnsafeSlow(this.#length);
      chunk.copy(this.#whole, this.#size);
    } else this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  end(): Uint8Array {
    const [first, ...others] = this.#chunks;
    const bytes = this.#whole ?? (first !== undefined && others.length === 0 ? first : Buffer.concat(this.#chunks));
    this.drop();
    return bytes;
  }

  drop(): void {
    this.#chunks = [];
    this.#whole = undefined;
  }
}

/** The largest file that is kept in memory, in bytes. */
export const mostInMemory = 1024 * 1024;

export class FileSink implements Sink<StoredFile> {
  readonly #memory: MemorySink;
  readonly #length: number;
  #file: TemporaryFile | undefined;
  #size = 0;

  /** @param length as announced; 0 if it was not */
  constructor(length: number) {
    this.#length = length;
    this.#memory = new MemorySink(length > mostInMemory ? 0 : length);
  }

  write(chunk: Buffer): void {
    this.#size += chunk.length;
    // By what is announced too: its share of the disk is taken from the first byte.
    if (Math.max(this.#size, this.#length) > mostInMemory) this.#onDisk().write(chunk);
    else this.#memory.write(chunk);
  }

  /** The file on the disk, with what was in memory so far. */
  #onDisk(): TemporaryFile {
    if (this.#file !== undefined) return this.#file;
    this.#file = new TemporaryFile();
    this.#file.write(this.#memory.end());
    return this.#file;
  }

  end(): StoredFile {
    const file = this.#file ?? memoryFile(this.#memory.end());
    this.#file = undefined;
    return file;
  }

  drop(): void {
    this.#memory.drop();
    this.#file?.drop();
    this.#file = undefined;
  }
}
