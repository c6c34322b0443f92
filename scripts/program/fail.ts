/** Says what is wrong and ends the program with a failure. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
