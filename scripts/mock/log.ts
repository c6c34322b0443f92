/** Structured logs: one JSON object for each line. What callers pass must never hold an API key. */

import { isoOf } from "./time/iso.ts";

/** From nothing to everything. */
export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

type Fields = Readonly<Record<string, string | number | undefined>>;

export interface Logger {
  /** Whether a line of this level is written: it need not be made for nothing. */
  writes(level: Exclude<LogLevel, "silent">): boolean;
  log(level: Exclude<LogLevel, "silent">, event: string, fields?: Fields): void;
}

/** A logger that writes lines of `level` and above. */
export function createLogger(level: LogLevel, write: (line: string) => void): Logger {
  const written = new Set<LogLevel>(logLevels.slice(1, logLevels.indexOf(level) + 1));
  const writes: Logger["writes"] = (of) => written.has(of);
  return {
    writes,
    log(of, event, fields = {}) {
      if (!writes(of)) return;
      write(JSON.stringify({ time: isoOf(Date.now()), level: of, event, ...fields }));
    },
  };
}
