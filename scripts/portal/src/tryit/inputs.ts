/** The fields of a form, see Field.astro, read as the input of a job. */
import type { JsonObject } from "../../../document/json.ts";
import { type Control, readValue } from "./controls.ts";
import type { Issue } from "./request.ts";

const controls: readonly Control[] = ["choice", "text", "url", "number", "lines", "json"];

/** The fields of a form by the input that each asks for. */
export const fieldsOf = (form: HTMLFormElement): Map<string, HTMLElement> =>
  new Map([...form.querySelectorAll<HTMLElement>("[data-input]")].map((field) => [field.dataset.input ?? "", field]));

/** The form as the page has it, whatever was typed since. */
export function asBuilt(form: HTMLFormElement): HTMLFormElement {
  const copy = document.createElement("form");
  copy.innerHTML = form.innerHTML;
  return copy;
}

/** Fills in a field with a text. Returns whether it took it: a choice takes only what it offers. */
export function writeField(field: HTMLElement, text: string): boolean {
  const options = [...field.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  const option = options.find(({ value }) => value === text);
  if (option !== undefined) option.checked = true;
  if (options.length > 0) return option !== undefined;
  const control = field.querySelector("input, textarea, select");
  if (control instanceof HTMLSelectElement) {
    if (![...control.options].some(({ value }) => value === text)) return false;
    control.value = text;
    return true;
  }
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return false;
  control.value = text;
  return true;
}

/** The input as it will be sent: without what is empty, and without optional values that are the default anyway. */
export function readInput(form: HTMLFormElement): JsonObject {
  const data = new FormData(form);
  const input: JsonObject = {};
  for (const [name, { dataset }] of fieldsOf(form)) {
    const text = data.get(name);
    const control = controls.find((one) => one === dataset.control);
    if (typeof text !== "string" || control === undefined || text === dataset.default) continue;
    const value = readValue(control, text, dataset.text !== undefined);
    if (value !== undefined) input[name] = value;
  }
  return input;
}

/**
 * Shows each fault at the field that its path leads to, and puts the cursor into the first of them.
 *
 * @param faults their paths are those of the request, such as `input.image_urls.0`
 */
export function showIssues(form: HTMLFormElement, faults: readonly Issue[]): void {
  const byName = Map.groupBy(faults, ({ path }) => path.replace(/^\/?input[./[]/, "").split(/[./[]/, 1)[0] ?? "");
  const wrong: HTMLElement[] = [];
  for (const [name, field] of fieldsOf(form)) {
    const own = byName.get(name) ?? [];
    const note = field.querySelector(".issue");
    if (note !== null) note.textContent = own.map(({ message }) => message).join(" ");
    for (const control of field.querySelectorAll<HTMLElement>("input, select, textarea")) {
      if (own.length === 0) control.removeAttribute("aria-invalid");
      else wrong.push(control);
    }
  }
  for (const control of wrong) control.setAttribute("aria-invalid", "true");
  wrong[0]?.focus();
}
