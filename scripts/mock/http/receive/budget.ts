/** How much of all the bodies that are being received is held, in memory and on the disk. */
import { mostInMemory } from "./sinks.ts";

/** How many bytes of a body are always taken. */
const always = 16 * 1024;

interface Budget {
  /** How many bytes of all unfinished bodies are taken beyond that. */
  readonly most: number;
  used: number;
}

const memory: Budget = { most: 16 * 1024 * 1024, used: 0 };
const disk: Budget = { most: 256 * 1024 * 1024, used: 0 };

/** What one body takes. */
export class Share {
  #budget = memory;
  #taken = 0;

  /** Takes room for a body of this size, and no longer for one of another size. Gives what is too much, if it is. */
  take(size: number): number | undefined {
    this.free();
    this.#budget = size > mostInMemory ? disk : memory;
    this.#taken = Math.max(0, size - always);
    this.#budget.used += this.#taken;
    const { used, most } = this.#budget;
    // One body at a time may be larger.
    return used <= most || used === this.#taken ? undefined : most;
  }

  free(): void {
    this.#budget.used -= this.#taken;
    this.#taken = 0;
  }
}
