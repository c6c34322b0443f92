import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";

const tables = { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] };

/** CommonMark with tables, as the document's descriptions are written in, to HTML. HTML in the source is escaped. */
export const markdown = (source: string): string => micromark(source, tables);

/** The same for one line of text, without the paragraph around it. */
export const inlineMarkdown = (source: string): string => markdown(source).replace(/^<p>([\s\S]*)<\/p>$/, "$1");
