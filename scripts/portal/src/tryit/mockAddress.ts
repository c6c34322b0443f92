/** The address of the mock: what the reader has written, or else what the site says. */

const storageKey = "portal-mock";

/** The address that was written on an earlier page. */
const remembered = (): string | null => {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
};

/** Remembers an address for the other pages; an empty one is forgotten, so that the site's own counts again. */
export function rememberMock(address: string): void {
  try {
    if (address === "") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, address);
  } catch {
    // Without storage it holds for this page.
  }
}

/** @param url address of the site's `servers.json` */
export async function mockAddress(url: string): Promise<string | undefined> {
  const own = remembered();
  if (own !== null) return own;
  const answer: unknown = await fetch(url).then(
    (response) => (response.ok ? response.json() : undefined),
    () => undefined,
  );
  return typeof answer === "object" && answer !== null && "mock" in answer && typeof answer.mock === "string"
    ? answer.mock
    : undefined;
}
