/** What an assistant can act on: what is wrong, and what to do. Becomes the result of the tool, marked as an error. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}
