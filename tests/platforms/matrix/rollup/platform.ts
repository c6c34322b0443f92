import type { Platform } from "../../platform.ts";
import { page } from "../../support/exercises.ts";

export const platform: Platform = {
  name: "Rollup",
  exercises: { "ES modules": page("es.html"), IIFE: page("iife.html") },
  blind: ["ES modules", "IIFE"],
};
