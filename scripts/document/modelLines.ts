/** The most lines that the file of a model may have: room for one with five inputs of its own. Existing ones need at most 60. */
export const maxModelLines = 80;
