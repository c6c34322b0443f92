/**
 * Fixes of the clients, each as the text that makes it and what was there before. The suite has to turn red without
 * any of them: a row that stays green proves nothing.
 */
import { go } from "../../../../scripts/clients/languages/go.ts";
import { java } from "../../../../scripts/clients/languages/java.ts";
import { kotlin } from "../../../../scripts/clients/languages/kotlin.ts";
import { php } from "../../../../scripts/clients/languages/php.ts";
import { python } from "../../../../scripts/clients/languages/python.ts";
import { ruby } from "../../../../scripts/clients/languages/ruby.ts";
import { rust } from "../../../../scripts/clients/languages/rust.ts";
import { toolchain as goToolchain } from "../../drivers/go/toolchain.ts";
import { toolchain as javaToolchain } from "../../drivers/java/toolchain.ts";
import { toolchain as kotlinToolchain } from "../../drivers/kotlin/toolchain.ts";
import { toolchain as phpToolchain } from "../../drivers/php/toolchain.ts";
import { toolchain as pythonToolchain } from "../../drivers/python/toolchain.ts";
import { toolchain as rubyToolchain } from "../../drivers/ruby/toolchain.ts";
import { toolchain as rustToolchain } from "../../drivers/rust/toolchain.ts";
import { toolchain as typescriptToolchain } from "../../drivers/typescript/toolchain.ts";
import { generated, type TestedClient, typescript } from "../testedClient.ts";
import type { Toolchain } from "../toolchain.ts";
import type { Change } from "./change.ts";
import { goChanges, javaChanges, kotlinChanges, rustChanges } from "./compiled.ts";
import { phpChanges } from "./php.ts";
import { pythonChanges } from "./python.ts";
import { rubyChanges } from "./ruby.ts";
import { typescriptChanges } from "./typescript.ts";

export interface Revert extends Change {
  readonly client: TestedClient;
  readonly toolchain: Toolchain;
}

const of = (client: TestedClient, toolchain: Toolchain, changes: readonly Change[]): Revert[] =>
  changes.map((change) => ({ client, toolchain, ...change }));

/** Those of each language. Where a row is the same for all, the languages that are quick to build notice. */
export const revertsByLanguage: readonly (readonly Revert[])[] = [
  of(typescript, typescriptToolchain, typescriptChanges),
  of(generated(python), pythonToolchain, pythonChanges),
  of(generated(go), goToolchain, goChanges),
  of(generated(java), javaToolchain, javaChanges),
  of(generated(kotlin), kotlinToolchain, kotlinChanges),
  of(generated(rust), rustToolchain, rustChanges),
  of(generated(ruby), rubyToolchain, rubyChanges),
  of(generated(php), phpToolchain, phpChanges),
];
