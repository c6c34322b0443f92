import { SingleBar } from "cli-progress";

/** Shows what long work is at, on standard error: a bar in a terminal, a line for each step when piped or in CI. */
export interface Progress {
  /** The next step begins. */
  begin(step: string): void;
  /** Takes the bar away, so that something can be printed. */
  clear(): void;
}

/** @param total how many steps there are, if that is known */
export function showProgress(total?: number): Progress {
  let begun = 0;
  const count = (): string => (total === undefined ? "" : `${begun} of ${total}: `);
  if (!process.stderr.isTTY || process.env.CI === "true") {
    return {
      begin(step) {
        begun += 1;
        console.error(`${count()}${step}`);
      },
      clear() {},
    };
  }
  const bar = new SingleBar({
    format:
      total === undefined ? "{step} ({duration_formatted})" : "{bar} {value} of {total}: {step} ({duration_formatted})",
    clearOnComplete: true,
    // What a program does on Ctrl-C is its own.
    gracefulExit: false,
    hideCursor: true,
    stream: process.stderr,
  });
  return {
    begin(step) {
      bar.stop();
      begun += 1;
      bar.start(total ?? begun, begun, { step });
    },
    clear: () => bar.stop(),
  };
}

/**
 * Does something, and shows what only if it takes long, which it mostly does not.
 *
 * @param silence in milliseconds
 */
export async function showIfSlow<T>(step: string, work: Promise<T>, silence = 1000): Promise<T> {
  let progress: Progress | undefined;
  const timer = setTimeout(() => {
    progress = showProgress();
    progress.begin(step);
  }, silence);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    progress?.clear();
  }
}
