import { fileURLToPath } from "node:url";

/** In the package, the files that are read lie below `src`, in the folders that they have in the repository. */
export const root = fileURLToPath(new URL("../src", import.meta.url));
