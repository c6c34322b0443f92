import { fileURLToPath } from "node:url";

/** In the package, the documents lie beside the code. */
export const builtDocument = fileURLToPath(new URL("document.json", import.meta.url));
export const builtControlDocument = fileURLToPath(new URL("control.json", import.meta.url));
export const manifest = new URL("../package.json", import.meta.url);
export const prismWorker = new URL("prismWorker.js", import.meta.url);
