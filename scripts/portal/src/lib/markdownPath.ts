/** The address of a page as Markdown, relative to the portal's root: `models/` is `models.md`. */
export const markdownPath = (page: string): string => `${page.replace(/#.*$/, "").replace(/\/$/, "") || "index"}.md`;
