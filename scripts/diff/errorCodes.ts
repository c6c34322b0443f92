/** What changed in the codes that errors carry. */
import type { Document } from "../document/view.ts";
import { additive, breaking, type Change, compareWords, type Entry } from "./entry.ts";

const place = "Error codes";

/** Programs choose by code and status what to do, and clients by `retry` whether to send a call again. */
function compareCode(code: string, before: Document, after: Document): Change[] {
  const [old, now] = [before.errorCodes.get(code), after.errorCodes.get(code)];
  if (now === undefined) return [breaking(`${code} is gone.`)];
  if (old === undefined) return [additive(`${code} is new, with status ${now.status}: ${now.when}`)];
  return [
    ...(old.status === now.status ? [] : [breaking(`${code} has the status ${now.status} instead of ${old.status}.`)]),
    ...(old.retry === now.retry
      ? []
      : [breaking(`Which requests may be retried after ${code} is "${now.retry}" instead of "${old.retry}".`)]),
    ...compareWords(`When ${code} is returned`, old.when, now.when),
    ...compareWords(`What to do about ${code}`, old.remedy, now.remedy),
  ];
}

/** The operations that give a code, or stopped to. */
function compareUse(before: Document, after: Document): Entry[] {
  return after.operations.flatMap(({ id, method, path, errorCodes }) => {
    const old = before.operations.find((operation) => operation.id === id)?.errorCodes ?? errorCodes;
    const changes = [
      ...errorCodes.filter((code) => !old.includes(code)).map((code) => additive(`It can return ${code} now.`)),
      ...old.filter((code) => !errorCodes.includes(code)).map((code) => additive(`It no longer returns ${code}.`)),
    ];
    return changes.map((change) => ({ ...change, models: [], place: `${method.toUpperCase()} ${path}` }));
  });
}

/** Every change of an error code, and of the operations that return it. */
export function compareErrorCodes(before: Document, after: Document): Entry[] {
  const codes = new Set([...before.errorCodes.keys(), ...after.errorCodes.keys()]);
  const changes = [...codes].flatMap((code) => compareCode(code, before, after));
  return [...changes.map((change) => ({ ...change, models: [], place })), ...compareUse(before, after)];
}
