import type { GuideLanguage } from "../language.ts";
import { emittedOnly, getByHand, openapiGenerator, runByHand } from "../tools/openapiGenerator.ts";

/** Nothing on the machines of the project compiles these, so they have no package. */
const byHandOnly = (name: string, title: string, generator: string): GuideLanguage => ({
  name,
  title,
  generator: `OpenAPI Generator ${openapiGenerator.version}, ${generator}`,
  proven: false,
  byHand: [...getByHand, `${runByHand} -g ${generator} -i no-const.json -o client`],
  byHandNotes: [emittedOnly],
});

/** Languages for which the guide shows commands only. */
export const guideOnly: readonly GuideLanguage[] = [
  byHandOnly("csharp", "C#", "csharp"),
  byHandOnly("swift", "Swift", "swift6"),
];
