/** The generators of clients in other languages, with the results of the suite that tests them. */
import { z } from "zod";

const languageSchema = z.object({
  name: z.string(),
  title: z.string(),
  generator: z.string(),
  proven: z.boolean(),
  byHand: z.array(z.string()),
  byHandNotes: z.array(z.string()),
  byHandProgram: z.object({ files: z.array(z.string()), run: z.string() }).optional(),
});
const verdicts = z.record(z.string(), z.string());
const resultSchema = z.object({ name: z.string(), title: z.string(), laws: verdicts, results: verdicts });

/** A program for a client made by hand. */
interface FirstProgram {
  /** Each with the name that it has to have. */
  readonly files: readonly { readonly name: string; readonly code: string }[];
  /** What a shell runs. */
  readonly run: string;
}

/** One language. */
export interface Generator extends Omit<z.infer<typeof languageSchema>, "byHandProgram"> {
  readonly byHandProgram?: FirstProgram;
}

const languages = Object.values(
  import.meta.glob<{ guideLanguages: unknown }>("../../../clients/languages/index.ts", { eager: true }),
).flatMap((module) => z.array(languageSchema).parse(module.guideLanguages));
const sources = import.meta.glob<string>("../../../clients/first-programs/**", {
  eager: true,
  import: "default",
  query: "?raw",
});
const order = languages.map(({ name }) => name);
/** What the suite found, in the order of the languages; first of all TypeScript, which is not generated. */
const results = Object.values(import.meta.glob("../../../clients/results/*.json", { eager: true, import: "default" }))
  .map((result) => resultSchema.parse(result))
  .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));

function programOf({ name, byHandProgram }: z.infer<typeof languageSchema>): { byHandProgram?: FirstProgram } {
  if (byHandProgram === undefined) return {};
  const files = byHandProgram.files.map((file) => {
    const code = sources[`../../../clients/first-programs/${name}/${file}`];
    if (code === undefined) throw new Error(`first-programs/${name} has no ${file}`);
    return { name: file, code: code.trimEnd() };
  });
  return { byHandProgram: { ...byHandProgram, files } };
}

/** The languages in the order of the project; none while the project has no generated clients. */
export const generators: readonly Generator[] = languages.map(({ byHandProgram, ...language }) => ({
  ...language,
  ...programOf({ ...language, byHandProgram }),
}));

/**
 * The languages whose client the suite has run: what share of each law's checks it passes, such as `5 of 5`, and the
 * verdict on each check.
 */
export const tested: readonly z.infer<typeof resultSchema>[] = results;

/** The name of every law. */
export const laws: readonly string[] = [...new Set(results.flatMap((result) => Object.keys(result.laws)))];

/** The name of every check. */
export const checks: readonly string[] = [...new Set(results.flatMap(({ results: own }) => Object.keys(own)))];
