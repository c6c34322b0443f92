/** The changelog as a feed. Its links are whole addresses if the host is known, and paths otherwise. */
import type { APIRoute } from "astro";
import { api } from "../lib/api.ts";
import { config } from "../lib/config.ts";
import { feed } from "../lib/feed.ts";
import { repositoryText } from "../lib/repository.ts";
import { url } from "../lib/url.ts";

export const GET: APIRoute = ({ site }) => {
  const whole = (path: string): string => (site === undefined ? url(path) : new URL(url(path), site).href);
  const title = `${config.name ?? api.title}: changelog`;
  const description = "What changed in the document, the mock, the clients and the portal.";
  return new Response(
    feed(title, description, repositoryText("changelog"), whole("guides/changelog/"), whole("changelog.xml")),
    { headers: { "content-type": "application/rss+xml" } },
  );
};
