/** What is public in the package for TypeScript. The suite of each other language asks the same of its own. */
import { join } from "node:path";
import { describe } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { expectFresh } from "../support/fresh.ts";
import { proveSurface } from "./support/surface.ts";

describe("The package for TypeScript", () => {
  proveSurface("typescript", async () => {
    await expectFresh("client");
    return join(root, "generated/pixelbyte-client");
  });
});
