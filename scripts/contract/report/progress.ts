/** What is shown while a run goes on: one line that is written over in a terminal, and now and then a line elsewhere. */
import { styleText } from "node:util";
import type { Result } from "../finding.ts";

/** How often a log gets a line, in milliseconds. */
const interval = 10_000;
const clearLine = "\r\x1b[2K";

export interface Progress {
  /** A case is done. */
  add(result: Pick<Result, "title">): void;
  end(): void;
}

/**
 * @param all how many cases there are
 * @param output standard error, as the report alone belongs into a file
 */
export function showProgress(all: number, output: NodeJS.WriteStream = process.stderr): Progress {
  let done = 0;
  if (output.isTTY) {
    return {
      add({ title }) {
        done += 1;
        const count = `${String(done).padStart(String(all).length)}/${all}`;
        output.write(`${clearLine}${styleText("dim", `${count}  ${title.slice(0, 90)}`)}`);
      },
      end: () => void output.write(clearLine),
    };
  }
  let next = Date.now() + interval;
  return {
    add({ title }) {
      done += 1;
      if (Date.now() < next) return;
      next = Date.now() + interval;
      output.write(`${done} of ${all} cases: ${title}\n`);
    },
    end() {},
  };
}
