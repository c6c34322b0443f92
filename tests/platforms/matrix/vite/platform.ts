import type { Platform } from "../../platform.ts";
import { page } from "../../support/exercises.ts";

export const platform: Platform = { name: "Vite", exercises: { page: page("dist/index.html") }, blind: ["page"] };
