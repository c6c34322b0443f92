/** Files that were uploaded: in memory, or on the disk of the machine. */

/** A part of a file that is read bit by bit, because all of it would take too much memory. */
export interface FilePart {
  readonly length: number;
  /** Throws if the file is no longer kept. */
  chunks(): Iterable<Uint8Array>;
}

export interface StoredFile {
  readonly size: number;
  /** The bytes from `start` up to, but not including, `end`. */
  part(start: number, end: number): Uint8Array | FilePart;
  /** Gives back what holds the bytes. */
  drop(): void;
}

export const memoryFile = (bytes: Uint8Array): StoredFile => ({
  size: bytes.length,
  part: (start, end) => bytes.subarray(start, end),
  drop() {},
});

export const isFilePart = (body: Uint8Array | string | FilePart): body is FilePart =>
  typeof body === "object" && "chunks" in body;

/** The bytes of a part, bit by bit. */
export const chunksOf = (part: Uint8Array | FilePart): Iterable<Uint8Array> =>
  isFilePart(part) ? part.chunks() : [part];
