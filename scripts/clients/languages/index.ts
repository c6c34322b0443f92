import type { Language } from "../language.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";

/** Every language, in the order in which tables list them. */
export const languages: readonly Language[] = [python, go, java, rust];
