import { outcomeHere } from "../outcomeHere";

/** Runs at each visit, because it reads the address. */
export const GET = async ({ nextUrl }) => nextUrl.searchParams.has("visitor") && Response.json(await outcomeHere());
