/** Failures that a test has written for the next requests of an operation. */
import { mostBytes, mostEntries } from "../boundedList.ts";
import type { Failure } from "./failure.ts";

export interface ScriptedFailure {
  readonly id: number;
  readonly operation: string;
  /** As requested, such as `503`. */
  readonly name: string;
  readonly failure: Failure;
  /** How many requests it still happens to. */
  readonly times: number;
  /** How many requests come before that. */
  readonly after: number;
  /** Only requests of this account. */
  readonly account: string | undefined;
}

export interface Script {
  add(failure: Omit<ScriptedFailure, "id">): ScriptedFailure;
  /** What is still to come, in order. */
  all(account?: string): ScriptedFailure[];
  /** Forgets the failures of an account, or all of them. */
  clear(account?: string): void;
  /** The failure of this request. Counts it. */
  next(operation: string, account: string): Failure | undefined;
}

export function createScript(): Script {
  let pending: ScriptedFailure[] = [];
  let lastId = 0;

  const lengths = new WeakMap<Failure, number>();
  const lengthOf = ({ failure }: ScriptedFailure): number => {
    const length = lengths.get(failure) ?? JSON.stringify(failure).length;
    lengths.set(failure, length);
    return length;
  };

  /** Drops the oldest as long as there are too many. */
  function dropOldest(): void {
    let bytes = pending.reduce((sum, one) => sum + lengthOf(one), 0);
    const first = pending.findIndex((one, index) => {
      if (pending.length - index <= mostEntries && bytes <= mostBytes) return true;
      bytes -= lengthOf(one);
      return false;
    });
    pending = pending.slice(first);
  }

  const replace = (old: ScriptedFailure, changed: ScriptedFailure | undefined): void => {
    pending = pending.flatMap((one) => (one === old ? (changed ?? []) : one));
  };

  return {
    add(failure) {
      const added = { ...failure, id: ++lastId };
      pending = [...pending, added];
      dropOldest();
      return added;
    },
    all: (account) => pending.filter((one) => account === undefined || one.account === account),
    clear(account) {
      pending = account === undefined ? [] : pending.filter((one) => one.account !== account);
    },
    next(operation, account) {
      if (pending.length === 0) return undefined;
      const first = pending.find(
        (one) => one.operation === operation && (one.account === undefined || one.account === account),
      );
      if (first === undefined) return undefined;
      if (first.after > 0) {
        replace(first, { ...first, after: first.after - 1 });
        return undefined;
      }
      replace(first, first.times > 1 ? { ...first, times: first.times - 1 } : undefined);
      return first.failure;
    },
  };
}
