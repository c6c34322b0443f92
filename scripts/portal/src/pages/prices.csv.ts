/** `prices.csv`: what every combination of priced parameters costs. */
import type { APIRoute } from "astro";
import { api } from "../lib/api.ts";
import { pricesCsv } from "../lib/publishedPrices.ts";

export const GET: APIRoute = () => new Response(pricesCsv(api));
