/** Structured logs: one JSON object for each line. What callers pass must never hold an API key. */

/** From nothing to everything. */
export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

type Fields = Readonly<Record<string, string | number | undefined>>;

export interface Logger {
  log(level: Exclude<LogLevel, "silent">, event: string, fields?: Fields): void;
}

/** A logger that writes lines of `level` and above. */
export function createLogger(level: LogLevel, write: (line: string) => void): Logger {
  const threshold = logLevels.indexOf(level);
  return {
    log(of, event, fields = {}) {
      if (logLevels.indexOf(of) > threshold) return;
      write(JSON.stringify({ time: new Date().toISOString(), level: of, event, ...fields }));
    },
  };
}
