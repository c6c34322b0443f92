import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../../scripts/document/root.ts";
import { isTurn, ofThisWeek } from "../../support/sample.ts";
import type { Platform } from "../platform.ts";

export const matrix = join(root, "tests/platforms/matrix");

/** A platform with the name of its folder. */
export interface Found extends Platform {
  readonly id: string;
}

/** All platforms, in the order of their folders. */
export const platforms: readonly Found[] = await Promise.all(
  readdirSync(matrix)
    .sort()
    .map(async (id) => {
      const { platform }: { platform: Platform } = await import(pathToFileURL(join(matrix, id, "platform.ts")).href);
      return { id, ...platform };
    }),
);

/** In how many weeks every platform has been tried. One of the weeks has the app of create-next-app as its heavy one. */
export const weeks = 3;

/** A third of the platforms, and one at most that is heavy. */
export const platformsOfThisWeek: readonly Found[] = [
  ...ofThisWeek(
    platforms.filter(({ isHeavy }) => !isHeavy),
    weeks,
  ),
  ...platforms.filter(({ isHeavy }) => isHeavy).filter((_, index) => isTurn(index, weeks)),
];
