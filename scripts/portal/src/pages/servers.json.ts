/**
 * Where the page of a model finds a mock on the reader's computer. A file of its own, so that whoever serves the portal
 * beside a mock can say where that is: `npm start` does. Without one, the form sends to the mock in the page.
 */
export const GET = (): Response => Response.json({ mock: null });
