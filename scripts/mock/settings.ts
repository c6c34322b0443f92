/** How a mock behaves: every setting, with its allowed values. The program and `startMock` share this. */
import { misspelled } from "../document/nearest.ts";
import { list, say } from "../document/phrases.ts";
import { type WebhookMode, webhookModes } from "./webhooks/destinations.ts";

export interface Settings {
  /** Divides processing times and the time between tries of a webhook. 1 is real time. */
  readonly speed: number;
  /** The shortest time that a job is pending, in milliseconds. 2,000 at the default speed, none if a speed is set. */
  readonly minPending: number;
  /** The initial balance of every account, in micro-cents: 1,000,000 are 1 US dollar. */
  readonly balance: number;
  /** Accounts that spend more than this are reported, in micro-cents. */
  readonly budget: number;
  /** How many jobs of an account may be pending or processing at a time. */
  readonly maxConcurrent: number;
  /** How many jobs are kept. The job that ended first is dropped for a new one. */
  readonly maxJobs: number;
  /** The share of submit requests that fail, from 0 to 1. */
  readonly failRate: number;
  /** How they fail, one of these at random. See `failures/failure.ts`. */
  readonly failWith: readonly string[];
  /** The least and the most delay of a response, in milliseconds. */
  readonly latency: readonly [number, number];
  readonly webhooks: WebhookMode;
  readonly webhookSecret: string;
  /** PEM certificates of more authorities to trust for webhook receivers. */
  readonly webhookCa: string | undefined;
  /** The prefix of every path, such as `/pixelbyte`. */
  readonly basePath: string;
  /** Whether to trust `X-Forwarded-Host` and `X-Forwarded-Proto` for the mock's own URL. */
  readonly trustProxy: boolean;
  /** Whether there is a control API. */
  readonly control: boolean;
  /** Host names at which the control API responds, besides private ones. */
  readonly allowedHosts: readonly string[];
  /** The prefix of every key in Redis. */
  readonly storePrefix: string;
  /** How long jobs are kept in Redis after the last change, in milliseconds. */
  readonly storeTtl: number;
}

export const defaultSettings: Settings = {
  speed: 60,
  minPending: 2_000,
  // A billion dollars.
  balance: 1e15,
  budget: Number.POSITIVE_INFINITY,
  maxConcurrent: Number.POSITIVE_INFINITY,
  maxJobs: 10_000,
  failRate: 0,
  failWith: ["fail"],
  latency: [0, 0],
  webhooks: "loopback",
  webhookSecret: "mock-webhook-secret",
  webhookCa: undefined,
  basePath: "",
  trustProxy: false,
  control: true,
  allowedHosts: [],
  storePrefix: "pixelbyte-mock:",
  storeTtl: 7 * 86_400_000,
};

/** The allowed values of a setting, in words and as a check. */
export interface Rule {
  readonly allowed: string;
  accepts(value: unknown): boolean;
}

const number = (allowed: string, least: number, most: number, isWhole = true): Rule => ({
  allowed,
  accepts: (value) =>
    typeof value === "number" && value >= least && value <= most && (!isWhole || Number.isInteger(value)),
});

const orInfinity = ({ allowed, accepts }: Rule): Rule => ({
  allowed,
  accepts: (value) => value === Number.POSITIVE_INFINITY || accepts(value),
});

const most = Number.MAX_SAFE_INTEGER;
const microCents = number("a whole number of micro-cents, of which 1,000,000 are 1 US dollar", 0, most);
const count = number("a whole number of at least 1", 1, most);
const text: Rule = { allowed: "a non-empty string", accepts: (value) => typeof value === "string" && value !== "" };
const flag: Rule = { allowed: "true or false", accepts: (value) => typeof value === "boolean" };
const duration = number("a whole number of milliseconds", 0, most);

function isLatency(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  return value.every((one) => duration.accepts(one)) && value[0] <= value[1];
}

export const rules: { readonly [Name in keyof Settings]: Rule } = {
  speed: number("a number above 0, such as 60", Number.MIN_VALUE, most, false),
  minPending: duration,
  balance: microCents,
  budget: orInfinity(microCents),
  maxConcurrent: orInfinity(count),
  maxJobs: count,
  failRate: number("a number from 0 to 1", 0, 1, false),
  failWith: { allowed: 'a list of failure names, such as ["fail", "503"]', accepts: isNames },
  latency: { allowed: "two numbers of milliseconds, the smaller one first, such as [100, 500]", accepts: isLatency },
  webhooks: {
    allowed: `${list(webhookModes.map(say), "or")}`,
    accepts: (value) => webhookModes.some((mode) => mode === value),
  },
  webhookSecret: text,
  webhookCa: { allowed: "PEM certificates", accepts: (value) => value === undefined || text.accepts(value) },
  basePath: {
    allowed: "a path such as /pixelbyte, without a trailing slash",
    accepts: (value) => typeof value === "string" && /^(\/[\w.~-]+)*$/.test(value),
  },
  trustProxy: flag,
  control: flag,
  allowedHosts: {
    allowed: 'a list of host names, such as ["mock.example.com"]',
    accepts: (value) => Array.isArray(value) && value.every((name) => /^[\w.-]+$/.test(String(name))),
  },
  storePrefix: text,
  storeTtl: count,
};

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string");
}

/** Options that decide how the mock starts, not how it behaves. */
const ports = number("a port number from 0 to 65535", 0, 65_535);
const anything: Rule = { allowed: "", accepts: () => true };
const url = (...protocols: readonly string[]): Rule => ({
  allowed: `a URL that begins with ${protocols.map((one) => `${one}//`).join(" or ")}`,
  accepts: (value) => typeof value === "string" && URL.canParse(value) && protocols.includes(new URL(value).protocol),
});

export const startRules = {
  port: ports,
  host: text,
  seed: { allowed: "a string or a number", accepts: (value) => ["string", "number"].includes(typeof value) },
  store: url("redis:", "rediss:"),
  proxy: url("http:", "https:"),
  coverageFile: text,
  keepRequests: flag,
  requestTimeout: count,
  logLevel: anything,
  writeLog: anything,
  document: anything,
  clock: anything,
  random: anything,
} as const satisfies Readonly<Record<string, Rule>>;

/**
 * Checks settings that a program gives.
 *
 * @param unavailable names of settings that do not exist where the mock runs
 * @throws {TypeError} that names the setting and its allowed values
 */
export function checkSettings(settings: Readonly<Record<string, unknown>>, unavailable: readonly string[] = []): void {
  const all: Readonly<Record<string, Rule>> = { ...rules, ...startRules };
  const known = Object.fromEntries(Object.entries(all).filter(([name]) => !unavailable.includes(name)));
  for (const [name, value] of Object.entries(settings)) {
    const rule = Object.hasOwn(known, name) ? known[name] : undefined;
    if (rule === undefined) {
      const meant = misspelled(name, Object.keys(known));
      const question = meant === undefined ? `Use ${list(Object.keys(known))}.` : `Did you mean ${meant}?`;
      throw new TypeError(
        `The mock has no setting ${say(name)}${unavailable.includes(name) ? " here" : ""}. ${question}`,
      );
    }
    if (value === undefined || rule.accepts(value)) continue;
    const given = Array.isArray(value) || typeof value === "object" ? JSON.stringify(value) : say(value);
    throw new TypeError(`${name} must be ${rule.allowed}, not ${given}.`);
  }
}
