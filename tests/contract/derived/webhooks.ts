/** Mutants of webhooks: of each header, each way to sign, each member of the event, and of when it is sent again. */
import { createHmac } from "node:crypto";
import { at, isObject, type Json, type JsonObject, objectOf } from "../../../scripts/document/json.ts";
import { follow } from "../../../scripts/document/references.ts";
import { defaultSettings } from "../../../scripts/mock/settings.ts";
import type { Fault, Webhook } from "../mutant.ts";
import { type DerivedMutant, openapi, schemaOf } from "./mutant.ts";
import { changeAt, membersOf, retyped } from "./responses.ts";

type Row = readonly [name: string, fault: Fault];
const operation = ["webhooks", "jobFinished", "post"];
const declared = at(openapi, ...operation, "parameters");
const parameters = (Array.isArray(declared) ? declared : []).map((one) => objectOf(follow(openapi, one)));
const nameOf = (part: string): string =>
  String(parameters.find(({ name }) => String(name).endsWith(part))?.name ?? "").toLowerCase();
const [timestamp, signature] = [nameOf("Timestamp"), nameOf("Signature")];
const scheme = objectOf(parameters.find((one) => isObject(one["x-webhook-signature"]))?.["x-webhook-signature"]);
const { prefix, separator } = { prefix: String(scheme.prefix), separator: String(scheme.separator) };
const secret = defaultSettings.webhookSecret;

const hmac = (text: string, key = secret, algorithm = "sha256") => createHmac(algorithm, key).update(text);
const timeOf = ({ headers }: Webhook): string => headers[timestamp] ?? "";
const signed = (time: string, body: string): string => `${prefix}${hmac(`${time}${separator}${body}`).digest("hex")}`;

/** Another signature of the same event. */
const signing = (what: string, sign: (time: string, body: string) => string): Row => [
  `is signed ${what}`,
  {
    webhook: (webhook) => ({
      ...webhook,
      headers: { ...webhook.headers, [signature]: sign(timeOf(webhook), webhook.body) },
    }),
  },
];

const signatures: Row[] = [
  signing(
    "with another secret",
    (time, body) => `${prefix}${hmac(`${time}${separator}${body}`, "other").digest("hex")}`,
  ),
  signing("without the time", (_, body) => `${prefix}${hmac(body).digest("hex")}`),
  signing("without the separator", (time, body) => `${prefix}${hmac(`${time}${body}`).digest("hex")}`),
  signing(
    "with the body before the time",
    (time, body) => `${prefix}${hmac(`${body}${separator}${time}`).digest("hex")}`,
  ),
  signing("without the body", (time) => `${prefix}${hmac(time).digest("hex")}`),
  signing("in Base64", (time, body) => `${prefix}${hmac(`${time}${separator}${body}`).digest("base64")}`),
  signing(
    "in upper case",
    (time, body) => `${prefix}${hmac(`${time}${separator}${body}`).digest("hex").toUpperCase()}`,
  ),
  signing("without the prefix", (time, body) => signed(time, body).slice(prefix.length)),
  signing("with SHA-1", (time, body) => `${prefix}${hmac(`${time}${separator}${body}`, secret, "sha1").digest("hex")}`),
  signing(
    "with SHA-512",
    (time, body) => `${prefix}${hmac(`${time}${separator}${body}`, secret, "sha512").digest("hex")}`,
  ),
  signing("over the body written anew", (time, body) => signed(time, JSON.stringify(JSON.parse(body), null, 1))),
  signing("with half a digest", (time, body) => signed(time, body).slice(0, prefix.length + 32)),
  ["is changed after it was signed", { webhook: ({ headers, body }) => ({ headers, body: `${body} ` }) }],
];

/** The same event at another time, signed for it. */
const timed = (what: string, timeAt: (seconds: number) => string): Row => [
  `has ${what}`,
  {
    webhook(webhook) {
      const time = timeAt(Number(timeOf(webhook)));
      const headers = { ...webhook.headers, [timestamp]: time, [signature]: signed(time, webhook.body) };
      return { ...webhook, headers };
    },
  },
];

const headers: Row[] = [
  ...parameters.map(
    ({ name }): Row => [
      `has no header ${name}`,
      {
        webhook: (webhook) => ({
          ...webhook,
          headers: Object.fromEntries(
            Object.entries(webhook.headers).filter(([one]) => one !== String(name).toLowerCase()),
          ),
        }),
      },
    ],
  ),
  timed("its time in milliseconds", (time) => `${time}000`),
  timed("its time in ISO 8601", (time) => new Date(time * 1000).toISOString()),
  timed("a time of an hour ago", (time) => String(time - 3600)),
  timed("a time of an hour from now", (time) => String(time + 3600)),
  timed("a time with a fraction", (time) => `${time}.5`),
  ...["text/plain", "application/x-www-form-urlencoded"].map(
    (type): Row => [
      `is sent as ${type}`,
      { webhook: (webhook) => ({ ...webhook, headers: { ...webhook.headers, "content-type": type } }) },
    ],
  ),
];

/** Another event, signed as it should be. */
const telling = (name: string, change: (event: JsonObject) => Json, is = (_: JsonObject) => true): Row => [
  name,
  {
    webhook(webhook) {
      const event = objectOf(JSON.parse(webhook.body));
      if (!is(event)) return webhook;
      const body = JSON.stringify(change(event));
      return { headers: { ...webhook.headers, [signature]: signed(timeOf(webhook), body) }, body };
    },
  },
];

const content = at(follow(openapi, at(openapi, ...operation, "requestBody")), "content", "application/json", "schema");
const without = (event: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(event).filter(([one]) => one !== name));

/** Which event has a member: `output` is for completed jobs, `error` for failed ones. */
const members: Row[] = membersOf(content)
  .filter(({ path }) => path.length === 1)
  .flatMap(({ path: [name = ""], types }): Row[] => [
    telling(
      `has no ${name}`,
      (event) => without(event, name),
      (event) => name in event,
    ),
    telling(
      `has another type for ${name}`,
      (event) => changeAt(event, [name], () => retyped(types)),
      (event) => name in event,
    ),
    telling(
      `has null for ${name}`,
      (event) => ({ ...event, [name]: null }),
      (event) => name in event,
    ),
    ...(types.includes("string")
      ? [telling(`contradicts the job in ${name}`, (event) => ({ ...event, [name]: `${event[name]}0` }))]
      : []),
  ]);

const states = (() => {
  const values = schemaOf(at(schemaOf(content), "properties", "status"))["x-extensible-enum"];
  return (Array.isArray(values) ? values : []).map(String);
})();
const later = (event: JsonObject, milliseconds: number): JsonObject => ({
  ...event,
  completedAt: new Date(Date.parse(String(event.completedAt)) + milliseconds).toISOString(),
});
const contradictions: Row[] = [
  ...states.flatMap((from) =>
    [...states, "pending", "processing", "cancelled"]
      .filter((to) => to !== from)
      .map((to) =>
        telling(
          `reports a ${from} job as ${to}`,
          (event) => ({ ...event, status: to }),
          ({ status }) => status === from,
        ),
      ),
  ),
  telling("ended an hour later than the job", (event) => later(event, 3_600_000)),
  telling("ended a second earlier than the job", (event) => later(event, -1_000)),
];

/** The event of the second try contradicts the first one. */
function contradictingAgain(change: (event: JsonObject) => Json): Fault {
  const seen = new Set<string>();
  return {
    webhook(webhook) {
      const event = objectOf(JSON.parse(webhook.body));
      const isFirst = !seen.has(String(event.jobId));
      seen.add(String(event.jobId));
      if (isFirst) return webhook;
      const body = JSON.stringify(change(event));
      return { headers: { ...webhook.headers, [signature]: signed(timeOf(webhook), body) }, body };
    },
  };
}

/** Sends one more event, although the receiver took the one before. */
function oneMore(change: (event: JsonObject) => Json): Fault {
  let count = 0;
  const again = contradictingAgain((event) => (count >= 3 ? change(event) : event));
  return {
    webhook(webhook) {
      count += 1;
      return again.webhook?.(webhook);
    },
    // The mock is told that nobody took it.
    receipt: (status) => (status < 300 && count < 3 ? 503 : status),
  };
}

const other = (event: JsonObject): JsonObject => ({
  ...event,
  status: event.status === "failed" ? "completed" : "failed",
});
const repetitions: Row[] = [
  ["is never sent", { webhook: () => undefined }],
  ["is not sent again", { receipt: () => 200 }],
  ["reports the opposite at the second try", contradictingAgain(other)],
  ["reports another end at the second try", contradictingAgain((event) => later(event, 60_000))],
  ["reports another job at the second try", contradictingAgain((event) => ({ ...event, jobId: "job_other" }))],
  ["reports the opposite after it was taken", oneMore(other)],
];

/** The documented times from one try to the next, in seconds. */
export const waits = (() => {
  const seconds = at(openapi, ...operation, "x-webhook-delivery", "retryAfterSeconds");
  return (Array.isArray(seconds) ? seconds : []).map(Number);
})();

/** Which try of a delivery it is, from 1. */
function createTries(): (webhook: Webhook) => number {
  const tries = new Map<string, number>();
  return ({ body }) => {
    const id = String(at(JSON.parse(body), "jobId"));
    tries.set(id, (tries.get(id) ?? 0) + 1);
    return tries.get(id) ?? 1;
  };
}

/** Gives up after so many tries: the mock is told that the last one was taken. */
function givingUpAfter(last: number): Fault {
  const tryOf = createTries();
  let current = 0;
  return {
    webhook(webhook) {
      current = tryOf(webhook);
      return webhook;
    },
    receipt: (status) => (current >= last ? 200 : status),
  };
}

/** Does not wait before a retry: it is sent at once. */
function hasty(retry: number): Fault {
  const tryOf = createTries();
  let isNext = false;
  return {
    webhook(webhook) {
      isNext = tryOf(webhook) === retry;
      return webhook;
    },
    sendsAgain(_, status) {
      const sends = isNext && status >= 300;
      isNext = false;
      return sends;
    },
  };
}

/** So long is a documented wait at least, in seconds, that a fast mock can be told from one that does not wait. */
export const noticeable = 200;
const retries: Row[] = [
  ...waits.map((_, index): Row => [`is tried only ${index + 1} times`, givingUpAfter(index + 1)]),
  ...waits.flatMap((wait, index): Row[] =>
    wait < noticeable ? [] : [[`is sent again at once instead of after ${wait} seconds`, hasty(index + 1)]],
  ),
];

/** Statuses of a receiver, and what they are taken for. */
const receipts: Row[] = [
  ...[202, 204].map(
    (taken): Row => [
      `is sent again although it was received with ${taken}`,
      { receipt: (status) => (status === taken ? 503 : status) },
    ],
  ),
  ...[400, 404, 410, 500].map(
    (refused): Row => [
      `is not sent again after ${refused}`,
      { receipt: (status) => (status === refused ? 200 : status) },
    ],
  ),
];

const mutantsOf = (rows: readonly Row[]): DerivedMutant[] =>
  rows.map(([name, fault]) => ({
    name: `jobFinished: ${name}`,
    area: "webhooks",
    operation: "jobFinished",
    fault,
  }));

export const webhookMutants = mutantsOf([
  ...signatures,
  ...headers,
  ...members,
  ...contradictions,
  ...repetitions,
  ...retries,
  ...receipts,
]);

/** Right servers whose webhooks look unusual. */
export const rightWebhooks = mutantsOf([
  telling("has a member more", (event) => ({ ...event, x_new_member: { any: [1] } })),
  telling("has its members in another order", (event) => Object.fromEntries(Object.entries(event).toReversed())),
  telling("has an output of another model", (event) =>
    isObject(event.output) ? { ...event, output: { ...event.output, extra: null } } : event,
  ),
  [
    "has a charset",
    {
      webhook: (webhook: Webhook) => ({
        ...webhook,
        headers: { ...webhook.headers, "content-type": "application/json; charset=utf-8" },
      }),
    },
  ],
  ["arrives once more", oneMore((event) => event)],
]);
