/** What tools and resources work with. */
import type { Entry } from "../../document/needs/entry.ts";
import type { Api } from "../context.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Account, Accounts } from "./money/accounts.ts";
import type { McpDocument } from "./options.ts";

export interface Context {
  readonly document: McpDocument;
  readonly catalogue: Catalogue;
  /** The models as the portal's filters know them. */
  readonly entries: readonly Entry[];
  readonly api: Api;
  readonly folders: readonly string[];
  readonly accounts: Accounts;
  /** The account of the caller. */
  readonly account: Account;
}
