/** What a test has declared about accounts: what is wrong with their keys, and what they may not do. */
import type { Document, Operation } from "../../document/view.ts";
import { ApiError } from "../errors/ApiError.ts";
import { remember } from "../store/queue.ts";

/** The error code with which a key in each state is refused. */
const codes = { unknown: "INVALID_API_KEY", inactive: "API_KEY_INACTIVE", expired: "API_KEY_EXPIRED" } as const;

export const keyStates = ["active", "unknown", "inactive", "expired"] as const;
export type KeyState = (typeof keyStates)[number];

export interface AccountState {
  readonly key: KeyState;
  /** Ids of the operations for which the key lacks the scope. */
  readonly denied: readonly string[];
}

export interface Accounts {
  stateOf(account: string): AccountState;
  declare(account: string, state: Partial<AccountState>): void;
  /** Throws an {@link ApiError} if the key may not call the operation. */
  admit(account: string, operation: Operation): void;
  /** Makes the key of an account, or every key, active again. */
  reset(account?: string): void;
}

/** About how many accounts something can be declared at a time. */
const mostDeclared = 5_000;

const usual: AccountState = { key: "active", denied: [] };

export function createAccounts({ errorCodes }: Document): Accounts {
  const declared = new Map<string, AccountState>();
  const stateOf = (account: string): AccountState => declared.get(account) ?? usual;
  const refuse = (code: string): never => {
    throw new ApiError(code, `${errorCodes.get(code)?.when ?? ""} A test set this key up to fail.`);
  };
  return {
    stateOf,
    declare: (account, state) =>
      remember(declared, account, { ...stateOf(account), ...state }, () => declared.size > mostDeclared),
    admit(account, operation) {
      if (declared.size === 0) return;
      const { key, denied } = stateOf(account);
      if (key !== "active") refuse(codes[key]);
      if (denied.includes(operation.id)) refuse("OPERATION_NOT_ALLOWED");
    },
    reset(account) {
      if (account === undefined) declared.clear();
      else declared.delete(account);
    },
  };
}
