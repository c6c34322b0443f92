import { fileURLToPath } from "node:url";

/** The repository's root folder, without a `/` at its end. A package that reads files has a module of its own for this. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
