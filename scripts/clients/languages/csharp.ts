import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../language.ts";
import { emittedOnly } from "../tools/openapiGenerator.ts";
import { plainClient } from "../tools/plainClient.ts";

/** Emitted only: nothing on the machines that we have compiles it. */
export const csharp: Language = {
  ...plainClient({
    generator: "csharp",
    properties: (version) => ({ packageName: "PixelByte.Client", packageVersion: version }),
    keep: ["src/PixelByte.Client"],
  }),
  name: "csharp",
  title: "C#",
  proven: false,
  byHandNotes: [emittedOnly],
  pack: ({ out }) => rm(join(out, "src/PixelByte.Client/README.md")),
};
