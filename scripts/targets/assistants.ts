import { writeAssistantRules } from "../portal/assistants/assistantRules.ts";
import type { Target } from "./target.ts";

/** Rules for coding assistants that write programs for the API. The portal publishes them too. */
export const assistants: Target = {
  name: "assistants",
  sources: ["scripts/portal/assistants", "scripts/portal/src/lib"],
  outputs: ["assistants"],
  inGit: false,
  generate: writeAssistantRules,
};
