import { spawnSync } from "node:child_process";
import type { Language, Tool } from "../language.ts";

const isThere = ({ program, probe }: Tool): boolean => spawnSync(program, [probe], { stdio: "ignore" }).status === 0;

/** What a language, or a suite of tests, needs and this machine lacks, in words; nothing if all is there. */
export function missingFor({ title, tools }: Pick<Language, "title" | "tools">): string | undefined {
  const missing = tools.filter((tool) => !isThere(tool)).map(({ program, from }) => `${program} (${from})`);
  return missing.length === 0 ? undefined : `${title} needs ${missing.join(" and ")}`;
}
