import { checks, generators, laws, tested } from "./generators.ts";
import { languages } from "./languages.ts";
import { blocks, code, fence, list, table } from "./markdownText.ts";

/** The verdict on a check that needs a helper which the client does not have. */
const noHelper = "no helper";

/** A project file is not in the language of the program. */
const highlightOf = (file: string, language: string): string =>
  file.endsWith(".xml") ? "xml" : (languages.find(({ id }) => id === language)?.highlight ?? language);

/** How to use each generator, and how its client did in the tests, as Markdown. */
export const generatorsMarkdown = (): string =>
  blocks(
    generators.length === 0 ? "No generator has been tested yet." : undefined,
    ...generators.flatMap(({ name, title, generator, proven, byHand, byHandNotes, byHandProgram: program }) => [
      `### ${title}`,
      `${generator}. ${proven ? "Compiled and run in the tests." : "Not tested: the client is generated but never compiled."}`,
      fence(byHand.join("\n"), "sh"),
      list(byHandNotes),
      ...(program === undefined
        ? []
        : [
            `A first program, ${program.files.map((file) => code(file.name)).join(" and ")}. Run it with ${code(program.run)}:`,
            ...program.files.map((file) => fence(file.code, highlightOf(file.name, name))),
          ]),
    ]),
    checks.length > 0
      ? blocks(
          "### Test results",
          "One suite tests all clients. Its checks are grouped by the risk they cover, such as paying twice or losing a job.",
          table(
            ["Language", ...laws],
            tested.map(({ title, laws: own }) => [title, ...laws.map((law) => own[law] ?? "not run")]),
          ),
          "All checks:",
          table(
            ["Language", "Checks passed", "Exceptions"],
            tested.map(({ title, results }) => {
              const verdicts = Object.entries(results).filter(([, verdict]) => verdict !== noHelper);
              const others = verdicts.filter(([, verdict]) => verdict !== "yes");
              return [
                title,
                `${verdicts.length - others.length} of ${verdicts.length}`,
                others.map(([check, verdict]) => `${check}: ${verdict}`).join(". "),
              ];
            }),
          ),
          "By check:",
          table(
            ["", ...tested.map(({ title }) => title)],
            checks.map((name) => [name, ...tested.map(({ results }) => results[name] ?? "not run")]),
          ),
        )
      : undefined,
  );
