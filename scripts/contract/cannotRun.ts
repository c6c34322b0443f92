/** The kit cannot tell whether the server is as the document says. The message is for people. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}
