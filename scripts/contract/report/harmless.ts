/** Text from a server, made safe to print: terminals, XML and build logs all take some characters for commands. */

/** Ranges of characters that act instead of being seen: controls, marks that turn the direction of writing, and none. */
const dangerous: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x061c, 0x061c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
];

function written(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const acts = dangerous.some(([first, last]) => code >= first && code <= last);
  return acts ? `\\u${code.toString(16).padStart(4, "0")}` : character;
}

/**
 * The text with what could act on whatever shows it written as escapes: `\u001b[31m` instead of red. A line that a
 * build server takes for a command (`::error::`, `##[error]`) gets a blank that spoils it.
 */
export const harmless = (text: string): string =>
  Array.from(text, written)
    .join("")
    .replaceAll(/^(\s*):(?=:)/gm, "$1: ")
    .replaceAll(/##(?=(vso)?\[)/g, "# #");
