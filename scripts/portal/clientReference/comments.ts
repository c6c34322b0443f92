import type { Comment, CommentDisplayPart, DeclarationReflection } from "typedoc";
import { ReflectionType } from "typedoc";

/** What a comment says, as Markdown. */
const textOf = (parts: readonly CommentDisplayPart[] = []): string =>
  parts
    .map((part) => (part.kind === "inline-tag" ? `\`${part.text.trim()}\`` : part.text))
    .join("")
    .trim();

/** The comment of a declaration, wherever TypeDoc keeps it: that of a function is at its signature. */
export function commentOf({ comment, signatures, type }: DeclarationReflection): Comment | undefined {
  const inType = type instanceof ReflectionType ? type.declaration : undefined;
  return [comment, signatures?.[0]?.comment, inType?.comment, inType?.signatures?.[0]?.comment].find(Boolean);
}

/** The texts of all tags of a kind, such as `@throws`, with the type that some of them begin with. */
const tagged = (comment: Comment | undefined, tag: `@${string}`): string[] =>
  comment?.blockTags
    .filter((block) => block.tag === tag)
    .map(({ content, typeAnnotation }) => {
      const type = typeAnnotation?.replaceAll(/^\{|\}$/g, "");
      return `${type === undefined ? "" : `\`${type}\` `}${textOf(content)}`;
    }) ?? [];

/** TypeDoc puts a fence around an example that has none. */
const fenced = (example: string): string => (example.includes("```") ? example : `\`\`\`ts\n${example}\n\`\`\``);

/** A list item, whose further lines belong to it. */
const item = (text: string): string => `- ${text.replaceAll("\n", "\n  ")}`;

/**
 * Everything that a comment says, as Markdown; openapi-typescript writes descriptions in a tag.
 *
 * @param reflection what it is about, with the parameters that have a text
 * @param comment of the reflection, or of what it stands for
 * @param isProgram whether its examples are programs and not values
 */
export function aboutOf(reflection: DeclarationReflection, comment: Comment | undefined, isProgram: boolean): string {
  const parameters = (reflection.signatures?.[0]?.parameters ?? []).flatMap(({ name, comment: said }) =>
    said === undefined ? [] : [item(`\`${name}\`: ${textOf(said.summary)}`)],
  );
  const paragraphs = [
    // What openapi-typescript writes of formats is said better by the description.
    textOf(comment?.summary)
      .replace(/^Format: \S+$/m, "")
      .trim(),
    // It indents their further lines, which would be code.
    ...tagged(comment, "@description").map((text) => text.replaceAll(/^ {4}/gm, "")),
    ...tagged(comment, "@deprecated"),
    [
      ...parameters,
      ...tagged(comment, "@returns").map((text) => item(`Returns ${text}`)),
      ...tagged(comment, "@throws").map((text) => item(`Throws ${text}`)),
    ].join("\n"),
    ...(isProgram ? tagged(comment, "@example").map(fenced) : []),
  ];
  return paragraphs.filter((text) => text !== "").join("\n\n");
}
