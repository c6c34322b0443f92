import { mockUrl } from "../lib/samples.ts";

/**
 * Where the page of a model finds the mock. A file of its own, so that whoever serves the portal beside a mock can say
 * where that is: `npm start` does.
 */
export const GET = (): Response => Response.json({ mock: mockUrl });
