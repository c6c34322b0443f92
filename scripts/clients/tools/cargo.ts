import { join } from "node:path";
import { cache } from "./once.ts";

/** Compiled crates are shared by all that is built here. */
export const rustTarget = join(cache, "cargo");

/** How cargo builds here: nothing is built a second time, so it need not prepare for that. */
export const cargoEnvironment = { CARGO_TARGET_DIR: rustTarget, CARGO_INCREMENTAL: "0" };
