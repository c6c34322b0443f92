import type { Exercise, Platform } from "../../platform.ts";
import { get } from "../../support/exercises.ts";

const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** The outcome that a page shows, rendered on the server. */
const component: Exercise = async ({ url }) => {
  const html = await (await fetch(`${url}/component?visitor=anybody`)).text();
  const [, shown] = /<pre>(.*?)<\/pre>/s.exec(html) ?? [];
  if (shown === undefined) throw new Error(`The page shows no outcome:\n${html}`);
  return JSON.parse(shown.replaceAll(/&[\w#]+;/g, (entity) => entities[entity] ?? entity));
};

/** Sends a form without JavaScript. The action leads to the outcome. */
const action: Exercise = async ({ url }) => {
  const html = await (await fetch(`${url}/action`)).text();
  const [, id] = /name="(\$ACTION_ID_\w+)"/.exec(html) ?? [];
  if (id === undefined) throw new Error(`The page has no form:\n${html}`);
  const form = new FormData();
  form.set(id, "");
  const response = await fetch(`${url}/action`, { method: "POST", body: form, redirect: "manual" });
  const location = response.headers.get("location");
  if (location === null) throw new Error(`The action responds ${response.status}:\n${await response.text()}`);
  return JSON.parse(new URL(location, url).searchParams.get("outcome") ?? "");
};

export const platform: Platform = {
  name: "Next.js 16",
  exercises: {
    "server component": component,
    "route handler on Node": get("/node?visitor=anybody"),
    "route handler on the edge": get("/edge?visitor=anybody"),
    "server action": action,
  },
  webhooks: ["/webhook", "/edge/webhook"],
  proxies: ["/api/pixelbyte"],
  isHeavy: true,
};
