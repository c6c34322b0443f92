/** A filled form as a link. Its values stand in the fragment of the address, which is never sent to a server. */
import { asBuilt, fieldsOf, readInput, writeField } from "./inputs.ts";

export class FormLink {
  readonly #form: HTMLFormElement;
  /** What the form says before anybody fills it in. */
  readonly #initial: FormData;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#initial = new FormData(asBuilt(form));
  }

  /** The address of the page with what the form says now. */
  get address(): string {
    const { origin, pathname } = location;
    const values = this.#values();
    return origin + pathname + (values.size === 0 ? "" : `#${values}`);
  }

  /** Whether the form says something else than it did at first. */
  get isFilled(): boolean {
    return this.#values().size > 0;
  }

  /** Makes it the address of the page. */
  remember(): void {
    clearTimeout(this.#retry);
    const { address } = this;
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // Safari refuses too many changes, which other browsers ignore.
    }
    if (location.href !== address) this.#retry = setTimeout(() => this.remember(), 2_000);
  }

  /** Fills in the form as the address says, and the rest as the page began. Returns whether the address says something. */
  restore(): boolean {
    const values = new URLSearchParams(location.hash.slice(1));
    const fields = fieldsOf(this.#form);
    if (!location.hash.includes("=") || ![...fields.keys()].some((name) => values.has(name))) return false;
    for (const [name, field] of fields) {
      const initial = String(this.#initial.get(name) ?? "");
      if (!writeField(field, values.get(name) ?? initial)) writeField(field, initial);
    }
    return true;
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
