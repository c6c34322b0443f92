import type { GuideLanguage, Language } from "../language.ts";
import { go } from "./go.ts";
import { guideOnly } from "./guideOnly.ts";
import { java } from "./java.ts";
import { kotlin } from "./kotlin.ts";
import { php } from "./php.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { rust } from "./rust.ts";

/** Every language that has a package, in the order in which tables list them. */
export const languages: readonly Language[] = [python, go, java, kotlin, rust, ruby, php];

/** Every language of the guide. */
export const guideLanguages: readonly GuideLanguage[] = [...languages, ...guideOnly];
