import { fileURLToPath } from "node:url";

/** The repository's root folder, without a `/` at its end. For programs of the repository; a package has none. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
