/** How an input is written in a flag, an answer or a file of facts: `steps:integer:1..50=30*`. */
import { FactsError, type InputFacts, type InputType, inputTypes } from "./facts.ts";

const number = String.raw`(-?\d+(?:\.\d+)?)?`;
const range = new RegExp(String.raw`^${number}\.\.${number}$`);

const isType = (word: string): word is InputType => inputTypes.some((type) => type === word);

/** Reads the part before the `=`: a name, then a type or a range or both. */
function readHead(head: string): Omit<InputFacts, "values"> {
  const [name = "", ...words] = head.split(":").map((word) => word.trim());
  const type = words.find(isType);
  const [, least, most] = words.map((word) => range.exec(word)).find((found) => found !== null) ?? [];
  const wrong = words.find((word) => !isType(word) && !(range.test(word) && word !== ".."));
  if (wrong !== undefined) {
    throw new FactsError(
      `${name} has ${wrong || "nothing"} after a colon. Write a type (${inputTypes.join(", ")}) or a range, such as 1..50 or ..2500.`,
    );
  }
  return {
    name,
    ...(type === undefined ? {} : { type }),
    ...(least === undefined ? {} : { least: Number(least) }),
    ...(most === undefined ? {} : { most: Number(most) }),
  };
}

/** Stands where the star would, if the page says that there is no default. */
const noDefault = "-*";

interface Listed {
  readonly values: readonly string[];
  /** The value with the star. */
  readonly marked?: string;
  /** The star is at a dash. */
  readonly hasNoDefault?: true;
}

/** Reads the list after the `=`. */
function readList(name: string, list: string): Listed {
  const words = list
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const values = words.map((word) => word.replace(/\*$/, ""));
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice !== undefined) throw new FactsError(`${name} lists ${twice} twice.`);
  const marked = values.filter((_, index) => words[index]?.endsWith("*"));
  if (marked.length > 1)
    throw new FactsError(`${name} has a star at ${marked.join(" and ")}. Only one is the default.`);
  if (words.includes(noDefault))
    return { values: values.filter((_, index) => words[index] !== noDefault), hasNoDefault: true };
  return { values, ...(marked[0] === undefined ? {} : { marked: marked[0] }) };
}

function split(text: string): { readonly head: Omit<InputFacts, "values">; readonly listed: Listed } {
  const equals = text.indexOf("=");
  const head = readHead(equals < 0 ? text : text.slice(0, equals));
  return { head, listed: readList(head.name, equals < 0 ? "" : text.slice(equals + 1)) };
}

/**
 * Reads one more input: `seed`, `aspect_ratio=16:9*,9:16`, `prompt:..2500`, `steps:integer:1..50=30*`. The star marks
 * the default. With a range, or alone, it is the default of an input that takes other values too. A dash with the star,
 * `tone=warm,cold,-*`, says that there is none.
 *
 * @throws {FactsError} when the text cannot be read
 */
export function readInput(text: string, known: InputFacts[] = []): InputFacts[] {
  const { head, listed } = split(text);
  const { values, marked, hasNoDefault } = listed;
  const isRange = head.least !== undefined || head.most !== undefined;
  if (isRange && values.length > 0 && (values.length > 1 || marked === undefined)) {
    throw new FactsError(`${head.name} has a range, so only its default follows, with a star: ${head.name}:1..50=30*`);
  }
  const isOpen = values.length === 1 && marked !== undefined;
  return [
    ...known,
    {
      ...head,
      values: isOpen ? [] : [...values],
      ...(marked === undefined ? {} : { default: marked }),
      ...(hasNoDefault && { hasNoDefault }),
    },
  ];
}

/**
 * Reads one more priced input: `duration:string=4:4,6:6,8:8*`, each value with a colon and its multiplier. A value may
 * itself contain colons.
 *
 * @throws {FactsError} when a multiplier is missing
 */
export function readPrice(text: string, known: InputFacts[] = []): InputFacts[] {
  const { head, listed } = split(text);
  const priced = listed.values.map((option): [string, number] => {
    const colon = option.lastIndexOf(":");
    return [option.slice(0, Math.max(0, colon)), Number(option.slice(colon + 1))];
  });
  if (priced.length === 0 || priced.some(([value, multiplier]) => value === "" || !(multiplier > 0))) {
    throw new FactsError(`${text} is not a price. Write each value with its multiplier: duration=5:5,10:10`);
  }
  const values = priced.map(([value]) => value);
  const chosen = listed.marked === undefined ? undefined : values[listed.values.indexOf(listed.marked)];
  const multipliers = priced.map(([, multiplier]) => multiplier);
  const { hasNoDefault } = listed;
  const usual = chosen === undefined ? {} : { default: chosen };
  return [...known, { ...head, values, ...usual, ...(hasNoDefault && { hasNoDefault }), multipliers }];
}
