import { fileURLToPath } from "node:url";

const generated = (path: string): string => fileURLToPath(new URL(`../../generated/${path}`, import.meta.url));

/** What `npm run build` makes for the mock. In the package, `package/locations.ts` takes the place of this module. */
export const builtDocument = generated("pixelbyte-mock/dist/document.json");
/** The document of the control API. */
export const builtControlDocument = generated("mock-control/openapi.json");
/** The manifest of the package. */
export const manifest = new URL("./package/package.json", import.meta.url);
/** The thread that runs Prism. */
export const prismWorker = new URL("./prism/worker.ts", import.meta.url);
