import type { Platform } from "../../platform.ts";
import { page } from "../../support/exercises.ts";

export const platform: Platform = { name: "esbuild", exercises: { page: page("index.html") }, blind: ["page"] };
