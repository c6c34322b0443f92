import { micromark } from "micromark";

/** CommonMark, as the document's descriptions are written in, to HTML. HTML in the source is escaped. */
export const markdown = (source: string): string => micromark(source);

/** The same for one line of text, without the paragraph around it. */
export const inlineMarkdown = (source: string): string => markdown(source).replace(/^<p>([\s\S]*)<\/p>$/, "$1");
