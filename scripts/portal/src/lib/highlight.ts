/**
 * A light highlighter: comments, strings and keywords. A page has up to twenty programs, and a full highlighter would
 * make it several times larger.
 */
const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const keywords =
  /\b(?:as|async|await|class|const|def|defer|do|echo|end|except|export|fn|for|from|func|function|global|if|import|in|let|match|mod|mut|namespace|new|package|pub|public|puts|raise|range|require|return|static|struct|throw|throws|try|type|unless|use|using|var|void|while|with)\b/;
const slashes = /\/\/[^\n]*/;
const hash = /(?<=^|\s)#[^\n]*/;
/** Three quotes in a row hold several lines, and so do backticks and the raw texts of Rust and of a shell. */
const text = /"""[\s\S]*?"""|r(#+)"[\s\S]*?"\1|r"[^"]*"|`[^`]*`|"(?:\\.|[^"\\\n])*"/;
const single = /'(?:\\.|[^'\\\n])*'/;
const shellText = /'[^']*'|"(?:\\.|[^"\\])*"/;

const source = (...parts: readonly RegExp[]): string => parts.map((part) => part.source).join("|");

const texts: Readonly<Record<string, string>> = { sh: source(shellText), rust: source(text), json: source(text) };

function pattern(language: string): RegExp {
  const comment = ["sh", "python", "ruby", "yaml"].includes(language) ? hash : slashes;
  const words = ["sh", "json", "yaml"].includes(language) ? "" : `|(?<keyword>${keywords.source})`;
  const written = texts[language] ?? source(text, single);
  return new RegExp(`(?<text>${written})|(?<comment>${comment.source})${words}`, "gm");
}

/** The elements are short for the same reason; the styles give them their colour. */
const elements = { text: "q", comment: "i", keyword: "b" } as const;

/**
 * Code as HTML, with texts in `q`, comments in `i` and keywords in `b`.
 *
 * @param language as Markdown names it, such as `sh`; `text` is not code, so it stays as it is
 */
export function highlight(code: string, language: string): string {
  if (language === "text") return escapeHtml(code);
  let html = "";
  let end = 0;
  for (const match of code.matchAll(pattern(language))) {
    const { text: isText, comment: isComment } = match.groups ?? {};
    const element = elements[isText !== undefined ? "text" : isComment !== undefined ? "comment" : "keyword"];
    html += `${escapeHtml(code.slice(end, match.index))}<${element}>${escapeHtml(match[0])}</${element}>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(code.slice(end));
}
