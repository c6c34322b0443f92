import type { Post } from "./deliveries.ts";

/** Posts a webhook with `fetch`, where there is nothing else. Redirects are not followed. */
export const fetchPost: Post = async (url, headers, body) => {
  const response = await fetch(url, { method: "POST", headers: { ...headers }, body, redirect: "manual" });
  await response.body?.cancel();
  return response.status;
};
