/** What can be read without a tool: pages of models, guides, and files of the mock. */
import { type McpServer, ResourceNotFoundError, ResourceTemplate } from "@modelcontextprotocol/server";
import { filesOf } from "../../job/files.ts";
import type { Context } from "../context.ts";
import { mimeTypeOf } from "../jobs/jobView.ts";
import { guidePage, guides } from "./guides.ts";
import { modelPage } from "./modelPage.ts";
import { modelUri, outputUri, scheme } from "./uris.ts";

const mimeType = "text/markdown";

function addGuides(server: McpServer, { document }: Context): void {
  for (const guide of guides) {
    const uri = `${scheme}://guides/${guide.name}`;
    server.registerResource(guide.name, uri, { title: guide.title, mimeType }, () => ({
      contents: [{ uri, mimeType, text: guidePage(guide, document) }],
    }));
  }
}

function addModelPages(server: McpServer, { document: { models } }: Context): void {
  const pages = models.map(({ slug, displayName, capability }) => ({
    uri: modelUri(slug),
    name: slug,
    title: `${displayName}, ${capability.title}`,
    mimeType,
  }));
  const template = new ResourceTemplate(modelUri("{+slug}"), {
    list: () => ({ resources: pages }),
    complete: { slug: (start) => models.map(({ slug }) => slug).filter((slug) => slug.startsWith(start)) },
  });
  server.registerResource("model", template, { title: "Page of a model", mimeType }, (uri, { slug }) => {
    const model = models.find((one) => one.slug === slug);
    if (model === undefined) throw new ResourceNotFoundError(uri.href);
    return { contents: [{ uri: uri.href, mimeType, text: modelPage(model) }] };
  });
}

/** The files of the mock's jobs are small, and no other program can reach them. */
function addMockOutputs(server: McpServer, { api }: Context): void {
  const template = new ResourceTemplate(outputUri("{jobId}", 0).replace(/0$/, "{index}"), { list: undefined });
  server.registerResource("output", template, { title: "File of a job of the mock" }, async (uri, { jobId, index }) => {
    const files = filesOf(await api.client.jobs.get(String(jobId)));
    const url = files[Number(index)]?.url;
    if (url === undefined) throw new ResourceNotFoundError(uri.href);
    const response = await api.fetch(url, { method: "GET" });
    const blob = Buffer.from(await response.arrayBuffer()).toString("base64");
    return { contents: [{ uri: uri.href, mimeType: mimeTypeOf(url) ?? "application/octet-stream", blob }] };
  });
}

export function addResources(server: McpServer, context: Context): void {
  addGuides(server, context);
  addModelPages(server, context);
  if (context.api.isMock) addMockOutputs(server, context);
}
