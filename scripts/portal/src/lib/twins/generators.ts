import { generators, questions } from "../generators.ts";
import { blocks, code, fence, table } from "./markdown.ts";

/** How each generator is used, and what the tests found, as Markdown for the page and its twin. */
export const generatorsMarkdown = (): string =>
  blocks(
    ...generators.flatMap(({ title, generator, view, proven, byHand }) => [
      `### ${title}`,
      `${generator}, from the view ${code(view)} of the document. ${proven ? "Compiled and run in the tests." : "Generated only: the tests cannot compile it."}`,
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
