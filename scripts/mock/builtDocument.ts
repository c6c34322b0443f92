import { fileURLToPath } from "node:url";

/** What `npm run build` makes for the mock. In the package, `package/builtDocument.ts` takes the place of this module. */
export const builtDocument = fileURLToPath(
  new URL("../../generated/pixelbyte-mock/dist/document.json", import.meta.url),
);
