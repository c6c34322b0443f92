/** New accounts of the mock, and what its control API does with them. */
import { randomUUID } from "node:crypto";
import type { Client } from "../client/client.ts";
import type { Plan } from "../plan.ts";

/** A key that nobody has used. To the mock, it is an account. */
export const newKey = (): string => `pb_contract_${randomUUID()}`;

/** Sends a request to the control API for the account of a key. Resolves to false if the mock runs without it. */
export async function control(
  client: Client,
  { server, control: mock = server }: Plan,
  key: string,
  [method, path]: readonly [method: string, path: string],
  body: object,
): Promise<boolean> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  return (await client.set({ method, url: `${mock}/__mock/${path}`, headers, body: JSON.stringify(body) })) === 200;
}

/**
 * Moves the time of an account. What falls due on the way has been done when this resolves; so has what had begun
 * before, unless it takes longer than a second.
 *
 * @returns false if the mock runs without its control API
 */
export const advance = (client: Client, plan: Plan, key: string, milliseconds: number): Promise<boolean> =>
  control(client, plan, key, ["POST", "clock/advance"], { by: `${Math.ceil(milliseconds)}ms` });

/** An account of the mock whose time passes at once. */
export interface MovableAccount {
  readonly key: string;
  pause(milliseconds: number): Promise<void>;
}

/** A new account whose time can be moved; undefined if the mock runs without its control API. */
export async function openMovable(client: Client, plan: Plan): Promise<MovableAccount | undefined> {
  const key = newKey();
  if (!(await advance(client, plan, key, 0))) return undefined;
  return {
    key,
    async pause(milliseconds) {
      await advance(client, plan, key, milliseconds);
    },
  };
}
