import { generators, questions } from "../generators.ts";
import { blocks, fence, table } from "./markdown.ts";

/** How each generator is used, and what the tests found, as Markdown for the page and its twin. */
export const generatorsMarkdown = (): string =>
  blocks(
    generators.length === 0 ? "The project has not tried a generator yet." : undefined,
    ...generators.flatMap(({ title, generator, proven, byHand }) => [
      `### ${title}`,
      `${generator}. ${proven ? "Compiled and run in the tests." : "Generated only: the tests cannot compile it."}`,
      byHand.length > 0 ? fence(byHand.join("\n"), "sh") : undefined,
    ]),
    questions.length > 0
      ? blocks(
          "### What they can do",
          table(
            ["", ...generators.map(({ title }) => title)],
            questions.map((question) => [question, ...generators.map(({ results }) => results[question] ?? "not run")]),
          ),
        )
      : undefined,
  );
