import { join } from "node:path";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { startMock } from "../mock/index.ts";
import { inTemporaryFolder } from "../program/temporary.ts";
import type { ForeignTool, Outcome } from "./tool.ts";

/** Where the published files are. */
const views = join(root, "generated");

/** Tries a tool on the files that were built, in a temporary folder and with a mock of its own. */
export const tryTool = (tool: ForeignTool, document: Document): Promise<Outcome> =>
  inTemporaryFolder(`interop-${tool.name}-`, async (folder) => {
    const mock = await startMock({ document: document.openapi });
    try {
      return await tool.run({ folder, views, document, mock });
    } catch (error) {
      return { "can be obtained": String(error) };
    } finally {
      await mock.close();
    }
  });
