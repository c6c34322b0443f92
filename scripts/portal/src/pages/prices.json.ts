/** `prices.json`: what every combination of priced parameters costs. */
import type { APIRoute } from "astro";
import { api } from "../lib/api.ts";
import { pricedModels } from "../lib/publishedPrices.ts";

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify({ version: api.version, models: pricedModels(api) })}\n`);
