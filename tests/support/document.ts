/** Bundles the document once for all test files and the processes that they share. */
import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build/buildTargets.ts";
import { bundleDocument } from "../../scripts/document/load.ts";
import type { JsonObject } from "../../scripts/document/view.ts";
import { ajvCompilers } from "../../scripts/mock/checks/ajvCompilers.ts";
import { mockDocument } from "../../scripts/mock/document/mockDocument.ts";
import { precompile } from "../../scripts/mock/document/precompile.ts";
import { aiSdkData } from "../../scripts/targets/ai-sdk-data.ts";
import { cliData } from "../../scripts/targets/cli-data.ts";
import { clientData } from "../../scripts/targets/client-data.ts";
import { mockControl } from "../../scripts/targets/mock-control.ts";
import { mockData } from "../../scripts/targets/mock-data.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The bundle of the document as it is written, whether or not generated/ is fresh. */
    readonly bundle: JsonObject;
    /** The document of the mock as the build makes it, of which the mock need not compile everything at each start. */
    readonly precompiled: JsonObject;
  }
}

export default async function provideDocument({ provide }: TestProject): Promise<void> {
  // The sources of the packages read them, so that their tests need no build before them.
  const needed = [aiSdkData, cliData, clientData, mockControl, mockData];
  await build(needed, needed, () => {});
  const bundle = await bundleDocument();
  provide("bundle", bundle);
  provide("precompiled", precompile(mockDocument(bundle), ajvCompilers));
}
