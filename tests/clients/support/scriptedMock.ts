import type { ReceivedRequest, RunningMock } from "../../../scripts/mock/index.ts";
import type { Scripted } from "../../client/support/scriptedServer.ts";

/** A response that the mock sends by its failure `response`: everything but what goes wrong with a connection. */
export type Written = Omit<Exclude<Scripted, string>, "delay">;

/** For each operation its responses in turn, the last one ever after. */
export type Script = Readonly<Record<string, readonly Written[]>>;

/** The mock, as it responds to one key. */
export interface ScriptedMock {
  readonly url: string;
  readonly apiKey: string;
  /** What it has received with that key. */
  received(): readonly ReceivedRequest[];
}

/** The most often that the mock repeats a failure. */
const ever = 1_000_000;

function written({ status = 200, body = {}, headers = {} }: Written) {
  const sent = Object.entries({ "content-type": "application/json", ...headers }).filter(([, value]) => value !== "");
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { status, headers: Object.fromEntries(sent), body: text };
}

/** Has the mock respond to a key as a script says, and to no other. */
export function scriptMock(mock: RunningMock, key: string, script: Script): ScriptedMock {
  for (const [operation, responses] of Object.entries(script)) {
    for (const [index, response] of responses.entries()) {
      mock.failNext(operation, written(response), { key, times: index < responses.length - 1 ? 1 : ever });
    }
  }
  return { url: mock.url, apiKey: key, received: () => mock.requests({ key }) };
}
