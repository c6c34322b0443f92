/** A filled form as a link. Its values stand in the fragment of the address, which is never sent to a server. */
import { fieldsOf, readInput, writeField } from "./inputs.ts";

export class FormLink {
  readonly #form: HTMLFormElement;
  /** What the form says when the page is loaded. */
  readonly #initial: FormData;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#initial = new FormData(form);
  }

  /** The address of the page with what the form says now. */
  get address(): string {
    const { origin, pathname } = location;
    const values = this.#values();
    return origin + pathname + (values.size === 0 ? "" : `#${values}`);
  }

  /** Makes it the address of the page. */
  remember(): void {
    history.replaceState(history.state, "", this.address);
  }

  /** Fills in the form as the address says. Returns whether the address says something. */
  takeUp(): boolean {
    const values = new URLSearchParams(location.hash.slice(1));
    let isFilled = false;
    for (const [name, field] of fieldsOf(this.#form)) {
      const text = values.get(name);
      if (text !== null && location.hash.includes("=")) isFilled = writeField(field, text) || isFilled;
    }
    return isFilled;
  }

  /** All that is sent, and what the page began with and is not sent any more; nothing if nothing was changed. */
  #values(): URLSearchParams {
    const now = new FormData(this.#form);
    const input = readInput(this.#form);
    const names = [...fieldsOf(this.#form).keys()];
    const isChanged = (name: string): boolean => now.get(name) !== this.#initial.get(name);
    const values = new URLSearchParams();
    if (!names.some(isChanged)) return values;
    for (const name of names) if (name in input || isChanged(name)) values.set(name, String(now.get(name) ?? ""));
    return values;
  }
}
