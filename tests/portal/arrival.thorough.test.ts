/** Pages that arrive piece by piece, as over a slow network: what is painted early stays where it is. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visibleShift } from "../../scripts/program/layoutShift.ts";
import { settled } from "../../scripts/program/settled.ts";
import { document } from "../support/bundle.ts";
import { someModel } from "../support/someModel.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";
import { phone } from "./visit.ts";

const portal = usePortal(() => openBuiltSite(document));
const kinds = [
  "",
  "quick-start/",
  "models/",
  `models/${someModel.slug}/`,
  "guides/errors/",
  "guides/jobs/",
  "404.html",
];

/**
 * Takes a loaded page apart from its end, so that it goes through the states in which it arrived, and returns what
 * stood elsewhere in one of them than in the end: how much of the window it moved, as browsers count it, and its tag.
 */
async function movedOnArrival(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate((visible) => {
    const { body } = window.document;
    const { innerWidth, innerHeight } = window;
    const isInSight = ({ top, bottom, width, height }: DOMRect) =>
      width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    const nodes: Node[] = [];
    const walker = window.document.createTreeWalker(body);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const inTheEnd = new Map<Element, DOMRect>();
    for (const node of nodes)
      if (node instanceof Element) {
        const place = node.getBoundingClientRect();
        if (isInSight(place)) inTheEnd.set(node, place);
      }
    const moved = new Map<Element, number>();
    const step = Math.ceil(nodes.length / 500);
    for (let left = nodes.length - 1; left > 0; left--) {
      nodes[left]?.parentNode?.removeChild(nodes[left] ?? body);
      // Some hundred states of each page are enough.
      if (left % step !== 0) continue;
      for (const [element, end] of inTheEnd) {
        if (!element.isConnected) continue;
        const early = element.getBoundingClientRect();
        if (!isInSight(early)) continue;
        const distance = Math.max(Math.abs(early.left - end.left), Math.abs(early.top - end.top));
        const area = early.width * Math.min(early.height, innerHeight);
        const share = ((area / (innerWidth * innerHeight)) * distance) / Math.max(innerWidth, innerHeight);
        if (share >= Math.max(visible, moved.get(element) ?? 0)) moved.set(element, share);
      }
    }
    return [...moved].map(
      ([element, share]) => `${share.toFixed(4)} <${element.tagName.toLowerCase()} class="${element.className}">`,
    );
  }, visibleShift);
}

test.each(kinds)("what has arrived of /%s stays where it is", async (path) => {
  expect(await portal.open(path, movedOnArrival)).toEqual([]);
  expect(await portal.open(path, movedOnArrival, { viewport: phone })).toEqual([]);
});
