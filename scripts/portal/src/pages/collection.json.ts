/** `collection.json`: every call, for Postman, Bruno and what else reads Postman's format. */
import type { APIRoute } from "astro";
import { api } from "../lib/api.ts";
import { collection } from "../lib/collection.ts";

export const GET: APIRoute = () => new Response(`${JSON.stringify(collection(api), null, 1)}\n`);
