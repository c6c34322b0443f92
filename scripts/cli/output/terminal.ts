/** Where the program writes, and whom it can ask. */
import { styleText } from "node:util";

/** A colour, or `bold`. */
type Format = Parameters<typeof styleText>[0];

/** What the program knows of its terminal, and does with it. No text of it holds the API key. */
export interface Terminal {
  /** Writes a line of the result to standard output. */
  print(text: string): void;
  /** Writes a line for the person in front of it to standard error. */
  note(text: string): void;
  /** Whether somebody can be asked. */
  readonly isInteractive: boolean;
  /** The result in colour, where standard output shows colours. */
  paint(format: Format, text: string): string;
  /** The same for what goes to standard error. */
  paintNote(format: Format, text: string): string;
  /** Where questions and progress go. */
  readonly screen: NodeJS.WriteStream;
}

const shown = "[API key]";
/** A shorter text is found by chance. */
const shortestKey = 6;

/** Whether a stream shows colours. It heeds NO_COLOR and TERM. */
const hasColors = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && stream.hasColors();

/**
 * The terminal of a process.
 *
 * @param key never gets into the output, whatever is written
 */
export function terminalOf(
  { stdin, stdout, stderr }: Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">,
  key: string | undefined,
): Terminal {
  const clean = (text: string): string =>
    key === undefined || key.length < shortestKey ? text : text.replaceAll(key, shown);
  const painter =
    (stream: NodeJS.WriteStream) =>
    (format: Format, text: string): string =>
      hasColors(stream) ? styleText(format, text, { validateStream: false }) : text;
  return {
    print: (text) => void stdout.write(`${clean(text)}\n`),
    note: (text) => void stderr.write(`${clean(text)}\n`),
    isInteractive: stdin.isTTY === true && stderr.isTTY === true,
    paint: painter(stdout),
    paintNote: painter(stderr),
    screen: stderr,
  };
}
