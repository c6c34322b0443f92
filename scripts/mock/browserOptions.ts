/** The settings of `pixelbyte-mock/browser`. */
import type { StartOptions } from "./core.ts";
import type { LogLevel } from "./log.ts";

/** Settings that are about sockets, files and Redis. */
export const settingsOfNode = [
  "coverageFile",
  "document",
  "host",
  "port",
  "proxy",
  "requestTimeout",
  "store",
  "storePrefix",
  "storeTtl",
  "webhookCa",
] as const;

/** How the mock behaves, and what it logs. */
export interface HandlerOptions extends Omit<StartOptions, (typeof settingsOfNode)[number]> {
  /** How much is logged. Without it, nothing. */
  readonly logLevel?: LogLevel;
  /** Where log lines go. Without it, to the console. */
  readonly writeLog?: (line: string) => void;
}
