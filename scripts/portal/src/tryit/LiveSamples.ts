import type { JsonObject } from "../../../document/json.ts";

type Write = (input: JsonObject, costMicroCents: number) => void;

/** Keeps the code samples of the page what the form says. What writes them is loaded when the form first differs. */
export class LiveSamples {
  readonly #source: string;
  readonly #initial: string;
  #write: Promise<Write> | undefined;
  #latest: string;

  /**
   * @param source the address of the model as JSON
   * @param initial the input that the samples of the page have
   */
  constructor(source: string, initial: JsonObject) {
    this.#source = source;
    this.#initial = JSON.stringify(initial);
    this.#latest = this.#initial;
  }

  /** Loads what writes them, so that it is there even if the connection is lost before the form first differs. */
  load(): void {
    this.#loaded().catch(() => undefined);
  }

  show(input: JsonObject, costMicroCents: number): void {
    const text = JSON.stringify(input);
    if (text === this.#latest) return;
    this.#latest = text;
    this.#loaded().then(
      (write) => {
        // By now the form may say something else.
        if (this.#latest === text) write(input, costMicroCents);
      },
      () => {
        this.#latest = this.#initial;
      },
    );
  }

  #loaded(): Promise<Write> {
    this.#write ??= this.#load().catch((error: unknown) => {
      // Without a connection, the next change tries again.
      this.#write = undefined;
      throw error;
    });
    return this.#write;
  }

  async #load(): Promise<Write> {
    const [{ writeSamples }, model] = await Promise.all([
      import("./writeSamples.ts"),
      fetch(this.#source).then((response) => response.json()),
    ]);
    return (input, costMicroCents) => writeSamples(document, model, input, costMicroCents);
  }
}
