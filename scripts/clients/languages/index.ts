import type { Language } from "../language.ts";
import { csharp } from "./csharp.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { php } from "./php.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { rust } from "./rust.ts";
import { swift } from "./swift.ts";

/** Every language, in the order in which tables list them. */
export const languages: readonly Language[] = [python, go, java, rust, ruby, php, csharp, swift];
