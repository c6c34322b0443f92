import type { Change } from "./change.ts";
import { rows } from "./rows.ts";

const file = "dist/index.js";

export const typescriptChanges: readonly Change[] = [
  { file, from: 'redirect: "manual"', to: 'redirect: "follow"', row: rows.redirects },
  { file, from: "if (seen.has(nextCursor))", to: "if (false)", row: rows.pages },
  // What is no submitted job is believed to be one.
  { file, from: "if (ok && !isUsable(readJson(body), member))", to: "if (false)", row: rows.oddlySubmitted },
  // The body writes into the error.
  { file, from: "return {\n\t\tcode,", to: "return {\n\t\t...error,\n\t\tcode,", row: rows.hostile },
  // Nobody ends the wait but its deadline.
  {
    file,
    from: "limitTime(deadline, late, signal)",
    to: "limitTime(deadline, late)",
    row: rows.abortedWait,
  },
];
