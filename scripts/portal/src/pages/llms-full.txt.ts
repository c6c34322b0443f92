/** `llms-full.txt`: all pages as one text. */
import type { APIRoute } from "astro";
import { api } from "../lib/api.ts";
import { llmsFull } from "../lib/twins/pages.ts";
import { url } from "../lib/url.ts";

export const GET: APIRoute = () => new Response(llmsFull(api, url));
