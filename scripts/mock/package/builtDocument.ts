import { fileURLToPath } from "node:url";

/** In the package, the document lies beside the code. */
export const builtDocument = fileURLToPath(new URL("document.json", import.meta.url));
