/** A check of `npm run lint`: no source file in scripts/, in any language, is longer than a reader can keep in mind. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../document/root.ts";

const mostLines = 300;
const sources = "scripts/**/*.{ts,mts,js,mjs,astro,css,py,go,rs,java,kt,rb,php}";

const linesIn = (file: string): number => readFileSync(join(root, file), "utf8").split("\n").length - 1;

const tooLong = globSync(sources, { cwd: root, exclude: ["**/node_modules"] })
  .map((file) => ({ file, lines: linesIn(file) }))
  .filter(({ lines }) => lines > mostLines);
for (const { file, lines } of tooLong) {
  console.error(`${file} has ${lines} lines; at most ${mostLines} are allowed. Split it by purpose.`);
}
process.exitCode = tooLong.length > 0 ? 1 : 0;
