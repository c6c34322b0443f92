import type { Page } from "playwright-core";
import { settled } from "./settled.ts";

/** Less than this is not seen: a line of text that moves by a pixel counts more. */
export const visibleShift = 0.001;

/** How much of a page has moved while it was loaded, and what moved most. */
export async function shiftOf(page: Page): Promise<{ readonly sum: number; readonly moved: string }> {
  await settled(page);
  return page.evaluate(async () => {
    const seen: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((entries) => seen.push(...entries.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    // What is buffered arrives with the next frames.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    seen.push(...observer.takeRecords());
    let sum = 0;
    let most = 0;
    let moved = "";
    for (const entry of seen) {
      const value = "value" in entry ? Number(entry.value) : 0;
      sum += value;
      const [first]: unknown[] = "sources" in entry && Array.isArray(entry.sources) ? entry.sources : [];
      if (value <= most || typeof first !== "object" || first === null || !("node" in first)) continue;
      most = value;
      if (first.node instanceof Element) moved = first.node.outerHTML.slice(0, 80);
    }
    return { sum, moved };
  });
}
