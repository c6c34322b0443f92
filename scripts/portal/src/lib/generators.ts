/** Which generators make clients in other languages, and what the suite that proves them has found. */
import { z } from "zod";

const languageSchema = z.object({
  name: z.string(),
  title: z.string(),
  generator: z.string(),
  proven: z.boolean(),
  byHand: z.array(z.string()),
});
const resultSchema = z.object({ name: z.string(), results: z.record(z.string(), z.string()) });

/** One language, with the verdict on each check, where it has been run. */
export interface Generator extends z.infer<typeof languageSchema> {
  readonly results: Readonly<Record<string, string>>;
}

const languages = Object.values(
  import.meta.glob<{ languages: unknown }>("../../../clients/languages/index.ts", { eager: true }),
).flatMap((module) => z.array(languageSchema).parse(module.languages));
const results = Object.values(
  import.meta.glob("../../../clients/results/*.json", { eager: true, import: "default" }),
).map((result) => resultSchema.parse(result));

/** The languages in the order of the project; none while the project has no generated clients. */
export const generators: readonly Generator[] = languages.map((language) => ({
  ...language,
  results: results.find(({ name }) => name === language.name)?.results ?? {},
}));

/** What every client was asked, each once. */
export const questions: readonly string[] = [...new Set(generators.flatMap(({ results: own }) => Object.keys(own)))];
