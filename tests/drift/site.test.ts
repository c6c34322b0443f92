import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFetcher } from "../../scripts/drift/sources/fetchPage.ts";
import { pagesAt } from "../../scripts/drift/sources/site.ts";
import { asHtml, asMarkdown, pageOf } from "./pages.ts";

const lastModified = "Sat, 28 Nov 2026 10:00:00 GMT";
const index = `# Docs
- [A](/docs/models/a.md)
- [A again](/docs/models/a.md)
- [B](/docs/models/b)
- [Missing](/docs/models/missing.md)
- [Keys](/docs/keys.md)
- [Elsewhere](https://example.com/models/c.md)
`;

describe("the provider's site", () => {
  let site: Server;
  let url: string;
  let open = 0;
  let mostOpen = 0;
  const requests: { path: string; agent: string; ifModifiedSince: string }[] = [];
  const told: string[] = [];
  const read = (path: string) => pagesAt(new URL(path, url), createFetcher({ pause: 0 }), (line) => told.push(line));

  beforeEach(async () => {
    requests.length = 0;
    told.length = 0;
    const pages: Record<string, string> = {
      "/docs/llms.txt": index,
      "/empty/llms.txt": "# Nothing yet\n",
      "/docs/models/a.md": asMarkdown(await pageOf("kling-2.6-pro-text-to-video")),
      "/docs/models/b": asHtml(asMarkdown(await pageOf("kling-o1-image-to-video"))),
      "/docs/models/large": "x".repeat(2_100_000),
    };
    site = createServer((request, response) => {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      response.on("close", () => {
        open -= 1;
      });
      const { "user-agent": agent = "", "if-modified-since": ifModifiedSince = "" } = request.headers;
      const path = request.url ?? "";
      requests.push({ path, agent, ifModifiedSince });
      const page = pages[path];
      if (page === undefined) response.writeHead(404).end();
      else if (ifModifiedSince === lastModified) response.writeHead(304).end();
      else response.writeHead(200, { "last-modified": lastModified }).end(page);
    });
    await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
    const address = site.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  afterEach(
    () =>
      new Promise((resolve) => {
        site.close(resolve);
        site.closeAllConnections();
      }),
  );

  it("is read by its index: the models' pages of its own host, one after the other", async () => {
    const { pages, unread, isWhole } = await read("/docs/llms.txt");
    expect(pages.map(({ source }) => source)).toEqual([`${url}/docs/models/a.md`, `${url}/docs/models/b`]);
    expect(unread).toEqual([
      { source: `${url}/docs/models/missing.md`, message: `${url}/docs/models/missing.md cannot be read: status 404` },
    ]);
    expect(isWhole).toBe(true);
    expect(mostOpen).toBe(1);
    expect(requests.map(({ path }) => path)).toEqual([
      "/docs/llms.txt",
      "/docs/models/a.md",
      "/docs/models/b",
      "/docs/models/missing.md",
    ]);
    for (const { agent } of requests) expect(agent).toMatch(/^pixelbyte-openapi-drift\/[\d.]+ \(\+https:/);
    expect(told[1]).toBe(`2 of 3: ${url}/docs/models/b`);
  });

  it("is only asked for changes next time", async () => {
    const first = await read("/docs/models/b");
    expect(first.isWhole).toBe(false);
    expect(await read("/docs/models/b")).toEqual(first);
    expect(requests.map(({ ifModifiedSince }) => ifModifiedSince)).toEqual(["", lastModified]);
  });

  it("may list nothing, or be too large, and the error says so", async () => {
    await expect(read("/empty/llms.txt")).rejects.toThrow(/lists no pages on 127\.0\.0\.1/);
    await expect(read("/docs/models/large")).rejects.toThrow(
      /has more than 2000000 bytes, which is too much for a page/,
    );
  });
});
