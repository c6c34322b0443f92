import { isObject } from "../../../document/json.ts";

/**
 * Where the site says that the mock is. Nothing is remembered from an earlier visit, because another mock may run now.
 *
 * @param url address of the site's `servers.json`
 */
export async function mockAddress(url: string): Promise<string | undefined> {
  const servers: unknown = await fetch(url).then(
    (response) => (response.ok ? response.json() : undefined),
    () => undefined,
  );
  return isObject(servers) && typeof servers.mock === "string" ? servers.mock : undefined;
}
