import { asked, generators, questions } from "../generators.ts";
import { languages } from "../languages.ts";
import { blocks, code, fence, list, table } from "./markdown.ts";

/** The verdict on what only a client with a helper is asked. */
const noHelper = "no helper";

/** How each generator is used, and what the tests found, as Markdown for the page and its twin. */
export const generatorsMarkdown = (): string =>
  blocks(
    generators.length === 0 ? "The project has not tried a generator yet." : undefined,
    ...generators.flatMap(({ name, title, generator, proven, byHand, byHandNotes, byHandProgram: program }) => [
      `### ${title}`,
      `${generator}. ${proven ? "Compiled and run in the tests." : "Not proven: it is generated, but the tests cannot compile it."}`,
      fence(byHand.join("\n"), "sh"),
      list(byHandNotes),
      ...(program === undefined
        ? []
        : [
            `A first program, ${code(program.file)}, which ${code(program.run)} runs:`,
            fence(program.code, languages.find(({ id }) => id === name)?.highlight ?? name),
          ]),
    ]),
    questions.length > 0
      ? blocks(
          "### What they can do",
          table(
            ["Language", "Checks passed", "Otherwise"],
            asked.map(({ title, results }) => {
              const verdicts = Object.entries(results).filter(([, verdict]) => verdict !== noHelper);
              const others = verdicts.filter(([, verdict]) => verdict !== "yes");
              return [
                title,
                `${verdicts.length - others.length} of ${verdicts.length}`,
                others.map(([check, verdict]) => `${check}: ${verdict}`).join(". "),
              ];
            }),
          ),
          "Check by check:",
          table(
            ["", ...asked.map(({ title }) => title)],
            questions.map((question) => [question, ...asked.map(({ results }) => results[question] ?? "not run")]),
          ),
        )
      : undefined,
  );
