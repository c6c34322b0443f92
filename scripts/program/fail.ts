/**
 * Says what is wrong and ends the program.
 *
 * @param code says whether it failed, or was started in a wrong way
 */
export function fail(message: string, code = 1): never {
  console.error(message);
  process.exit(code);
}
