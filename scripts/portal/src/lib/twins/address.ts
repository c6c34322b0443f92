/** The address of the Markdown twin of a page, relative to the portal's root: `models/` has `models.md`. */
export const twinPath = (page: string): string => `${page.replace(/#.*$/, "").replace(/\/$/, "") || "index"}.md`;
