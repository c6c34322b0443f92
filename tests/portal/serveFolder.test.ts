import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serveFolder } from "../../scripts/program/serveFolder.ts";

let folder: string;
let site: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "served-"));
  await mkdir(join(folder, "guides/webhooks"), { recursive: true });
  await writeFile(join(folder, "guides/webhooks/index.html"), "<h1>Webhooks</h1>");
  await writeFile(join(folder, "prices.csv"), "a,b");
  site = await serveFolder(folder, 0);
});
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string): Promise<Response> => fetch(site.url + path, { redirect: "manual" });

test("a page without the slash at its end is redirected to it, with its query", async () => {
  const response = await get("/guides/webhooks?a=1");
  expect(response.status).toBe(308);
  expect(response.headers.get("location")).toBe("/guides/webhooks/?a=1");
  expect((await get("/guides/webhooks/")).status).toBe(200);
  expect((await get("/prices.csv")).status).toBe(200);
});

test.each(["//guides/webhooks", "//example.com/x", "/%zz", "/guides%2fwebhooks"])(
  "%s leads to no other host and stops nothing",
  async (path) => {
    const response = await get(path);
    expect(response.headers.get("location") ?? "").not.toMatch(/^\/\//);
    expect((await get("/guides/webhooks/")).status).toBe(200);
  },
);
