import type { Locator } from "playwright-core";

/** What a reader sees of an element: unlike `textContent`, without what styles hide. */
// biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count
export const visibleText = (locator: Locator): Promise<string> => locator.innerText();
