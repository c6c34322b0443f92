/** Uploads in memory: only so many of them, and files of only so many bytes. The oldest makes room for a new one. */
import type { StoredFile } from "../files/storedFile.ts";
import type { Upload } from "./store.ts";

const mostUploads = 1_000;
const mostFileBytes = 32 * 1024 * 1024;

export class Uploads {
  readonly #uploads = new Map<string, Upload>();
  readonly #files = new Map<string, StoredFile>();
  #fileBytes = 0;

  get(id: string): Upload | undefined {
    return this.#uploads.get(id);
  }

  file(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  add(upload: Upload): void {
    this.#uploads.set(upload.id, upload);
    const [oldest] = this.#uploads.keys();
    if (oldest !== undefined && this.#uploads.size > mostUploads) this.#delete(oldest);
  }

  /** Drops the oldest files as far as need be for one of so many bytes. */
  makeRoom(size: number): void {
    for (const oldest of this.#files.keys()) {
      if (this.#fileBytes + size <= mostFileBytes) return;
      this.#dropFile(oldest);
    }
  }

  addFile(id: string, file: StoredFile): void {
    this.#dropFile(id);
    if (!this.#uploads.has(id)) {
      // It was forgotten while its file was received, and nobody could get the file.
      file.drop();
      return;
    }
    this.makeRoom(file.size);
    this.#fileBytes += file.size;
    this.#files.set(id, file);
  }

  /** Forgets the uploads of an account, or all of them. */
  clear(owner?: string): void {
    for (const upload of [...this.#uploads.values()]) {
      if (owner === undefined || upload.owner === owner) this.#delete(upload.id);
    }
  }

  #delete(id: string): void {
    this.#uploads.delete(id);
    this.#dropFile(id);
  }

  #dropFile(id: string): void {
    const file = this.#files.get(id);
    this.#fileBytes -= file?.size ?? 0;
    this.#files.delete(id);
    file?.drop();
  }
}
