/**
 * What the conformance suite calls by fixed names, added to our own server: so its checks of the protocol, of the transport
 * and of kinds of content are made against the build that users have.
 */
import {
  type CallToolResult,
  fromJsonSchema,
  inputRequired,
  type McpServer,
  ResourceTemplate,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";

const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";
const wav = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=";

type Content = CallToolResult["content"][number];

const image: Content = { type: "image", data: png, mimeType: "image/png" };
const embedded = (uri: string, mimeType: string, text: string): Content => ({
  type: "resource",
  resource: { uri, mimeType, text },
});

/** Tools that only give content, by name. */
const contents: Readonly<Record<string, readonly Content[]>> = {
  test_simple_text: [{ type: "text", text: "This is a simple text response for testing." }],
  test_image_content: [image],
  test_audio_content: [{ type: "audio", data: wav, mimeType: "audio/wav" }],
  test_streaming_elicitation: [{ type: "text", text: "A plain result." }],
  test_embedded_resource: [embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")],
  test_multiple_content_types: [
    { type: "text", text: "Multiple content types test:" },
    image,
    embedded("test://mixed-content-resource", "application/json", '{"test":"data","value":123}'),
  ],
};

/** A schema that has to come through as it is. */
const schema2020 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  $defs: {
    address: {
      $anchor: "addressDef",
      type: "object",
      properties: { street: { type: "string" }, city: { type: "string" } },
    },
  },
  properties: {
    name: { type: "string" },
    address: { $ref: "#/$defs/address" },
    contactMethod: { type: "string", enum: ["phone", "email"] },
    phone: { type: "string" },
    email: { type: "string" },
  },
  allOf: [{ anyOf: [{ required: ["phone"] }, { required: ["email"] }] }],
  if: { properties: { contactMethod: { const: "phone" } }, required: ["contactMethod"] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ["phone"] },
  else: { required: ["email"] },
  additionalProperties: false,
};

async function reportThrice({ mcpReq }: ServerContext): Promise<void> {
  const { progressToken } = mcpReq._meta ?? {};
  if (progressToken === undefined) return;
  for (const progress of [0, 50, 100]) {
    await mcpReq.notify({ method: "notifications/progress", params: { progressToken, progress, total: 100 } });
  }
}

function addTools(server: McpServer): void {
  for (const [name, content] of Object.entries(contents)) {
    server.registerTool(name, { description: "Gives content of a kind" }, () => ({ content: [...content] }));
  }
  server.registerTool("test_error_handling", { description: "Fails" }, () => {
    throw new Error("This tool intentionally returns an error for testing");
  });
  // Needs what no client has declared, which the server has to refuse.
  server.registerTool("test_missing_capability", { description: "Asks back", inputSchema: z.object({}) }, () => {
    const messages = [{ role: "user" as const, content: { type: "text" as const, text: "Reply with: pong" } }];
    return inputRequired({ inputRequests: { answer: inputRequired.createMessage({ messages, maxTokens: 16 }) } });
  });
  server.registerTool("test_logging_tool", { description: "Has nothing to log" }, () => ({
    content: [{ type: "text", text: "done" }],
  }));
  server.registerTool(
    "json_schema_2020_12_tool",
    { description: "Has a schema with much of JSON Schema 2020-12", inputSchema: fromJsonSchema(schema2020) },
    () => ({ content: [{ type: "text", text: "done" }] }),
  );
  server.registerTool("test_tool_with_progress", { description: "Reports progress" }, async (context) => {
    await reportThrice(context);
    return { content: [{ type: "text", text: "done" }] };
  });
}

function addResources(server: McpServer): void {
  const text = {
    uri: "test://static-text",
    mimeType: "text/plain",
    text: "This is the content of the static text resource.",
  };
  const binary = { uri: "test://static-binary", mimeType: "image/png", blob: png };
  server.registerResource("static-text", text.uri, { mimeType: text.mimeType }, () => ({ contents: [text] }));
  server.registerResource("static-binary", binary.uri, { mimeType: binary.mimeType }, () => ({ contents: [binary] }));
  const template = new ResourceTemplate("test://template/{id}/data", { list: undefined });
  server.registerResource("template", template, { mimeType: "application/json" }, (uri, { id }) => ({
    contents: [
      {
        uri: uri.href,
        mimeType: "application/json",
        text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }),
      },
    ],
  }));
}

export function addFixtures(server: McpServer): McpServer {
  addTools(server);
  addResources(server);
  return server;
}
