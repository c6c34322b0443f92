/** The changelog as an RSS feed. */
import { markdown } from "./markdown.ts";

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

interface Entry {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/** The versions of a changelog, in its order. */
export const versionsIn = (changelog: string): Entry[] =>
  changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n");
      return { title: title.trim(), text: lines.join("\n").trim() };
    });

/**
 * RSS 2.0. The changelog has no dates, so the items have none either.
 *
 * @param page the whole address of the page with the changelog
 * @param address the whole address of the feed
 */
export function feed(title: string, description: string, changelog: string, page: string, address: string): string {
  const items = versionsIn(changelog).map(
    (version) => `    <item>
      <title>${escapeXml(version.title)}</title>
      <link>${escapeXml(page)}</link>
      <guid isPermaLink="false">${escapeXml(`${title} ${version.title}`)}</guid>
      <description>${escapeXml(markdown(version.text))}</description>
    </item>`,
  );
  // A feed names its own address, as far as the host is known.
  const self = URL.canParse(address)
    ? `    <atom:link href="${escapeXml(address)}" rel="self" type="application/rss+xml"/>\n`
    : "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${escapeXml(title)}</title>
    <link>${escapeXml(page)}</link>
    <description>${escapeXml(description)}</description>
    <language>en</language>
${self}${items.join("\n")}
  </channel>
</rss>
`;
}
