import type { Platform } from "../../platform.ts";
import { platform as newest } from "../next-16/platform.ts";

/** Keeps the response of every fetch, unless it is told not to. */
export const platform: Platform = { ...newest, name: "Next.js 14", sameFilesAs: "next-16" };
