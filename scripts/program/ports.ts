import { errorCode } from "./errorCode.ts";
import { fail } from "./fail.ts";
import { wrongUsage } from "./usage.ts";

/** Whether `text` is a port number; 0 takes any free port. */
export const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

/** A port from the environment. Ends the program with a message if it is invalid. */
export function portFrom(variable: string, fallback: number): number {
  const value = process.env[variable] || String(fallback);
  if (isPort(value)) return Number(value);
  return fail(`${variable} is "${value}". It must be a port number from 0 to 65535.`, wrongUsage);
}

/**
 * Runs `listen` for a port. When the port is taken, ends the program and says how to choose another one.
 *
 * @param howToChoose what to write for another port, such as `MOCK_PORT=4011 npm start`
 */
export async function onFreePort<T>(
  port: number,
  howToChoose: (port: number) => string,
  listen: (port: number) => Promise<T>,
): Promise<T> {
  try {
    return await listen(port);
  } catch (error) {
    if (errorCode(error) === "EADDRINUSE") {
      fail(`Port ${port} is in use by another program. Choose another one: ${howToChoose(port + 1)}`);
    }
    throw error;
  }
}
