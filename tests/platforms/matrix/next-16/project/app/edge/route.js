import { outcomeHere } from "../outcomeHere";

export const runtime = "edge";
export const GET = async ({ nextUrl }) => nextUrl.searchParams.has("visitor") && Response.json(await outcomeHere());
