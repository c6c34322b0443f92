import type { Language } from "../language.ts";
import { emittedOnly } from "../tools/openapiGenerator.ts";
import { plainClient } from "../tools/plainClient.ts";

/** Emitted only: nothing on the machines that we have compiles it. */
export const swift: Language = {
  ...plainClient({
    generator: "swift6",
    properties: () => ({ projectName: "PixelByteClient" }),
    keep: ["Sources", "Package.swift"],
  }),
  name: "swift",
  title: "Swift",
  proven: false,
  byHandNotes: [emittedOnly],
  pack: async () => {},
};
