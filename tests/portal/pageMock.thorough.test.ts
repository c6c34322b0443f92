import { test } from "vitest";
import { document } from "../support/bundle.ts";
import { aThird } from "../support/sample.ts";
import { mapSome } from "../support/samples.ts";
import { runInPage } from "./runInPage.ts";
import { openSite } from "./site.ts";
import { address } from "./smallDocument.ts";
import { usePortal } from "./usePortal.ts";

// As the other tests of all pages below a path have it, so that one build is enough.
const portal = usePortal(() => openSite(document, address));

const models = aThird(document.models);

test(`the example of every model completes in its page and shows its file (${models.length} of them)`, {
  timeout: 1_800_000,
}, async () => {
  await mapSome(models, 4, ({ slug }) => runInPage(portal.browser, portal.site, slug));
});
