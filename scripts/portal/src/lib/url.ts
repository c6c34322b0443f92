/** An address inside the portal, below whatever base path it is served from. `path` has no leading slash. */
export const url = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`;

/** The address of a page relative to the portal's root, such as `models/`; the page that nothing leads to is undefined. */
export function pageAt({ pathname }: URL): string | undefined {
  const page = pathname.slice(url("").length);
  return page !== "404/" && (page === "" || page.endsWith("/")) ? page : undefined;
}
