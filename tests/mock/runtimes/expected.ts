/** What `exercise.mjs` finds out wherever the mock works. */
import { document } from "../../support/bundle.ts";

/** The example of every model. */
export const examples = document.models.map(({ example }) => example);

export const expected = {
  completed: examples.length,
  file: [200, true],
  refused: "input.prompt must be a string, not 7.",
};
