import { fileURLToPath } from "node:url";

const generated = (path: string): string => fileURLToPath(new URL(`../../generated/${path}`, import.meta.url));

/** What `npm run build` makes for the mock. In the package, `package/builtDocument.ts` takes the place of this module. */
export const builtDocument = generated("pixelbyte-mock/dist/document.json");
/** The document of the control API. */
export const builtControlDocument = generated("mock-control/openapi.json");
