/** Calls of tools by the official client. */
import type { Client } from "@modelcontextprotocol/client";
import { expect } from "vitest";
import { objectOf } from "../../scripts/document/json.ts";
import type { JsonObject } from "../../scripts/document/view.ts";

export interface ToolResult {
  readonly isError: boolean;
  /** The first text. */
  readonly text: string;
  readonly value: JsonObject;
  readonly links: readonly { readonly uri: string; readonly mimeType?: string | undefined }[];
}

export async function callTool(
  client: Client,
  name: string,
  args: Record<string, unknown>,
  options: Parameters<Client["callTool"]>[1] = {},
): Promise<ToolResult> {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: args }, options);
  const text = content.map((block) => (block.type === "text" ? block.text : "")).join("");
  if (!isError) expect(JSON.parse(text)).toEqual(structuredContent);
  return {
    isError,
    text,
    value: objectOf(JSON.parse(JSON.stringify(structuredContent ?? {}))),
    links: content.flatMap((block) => (block.type === "resource_link" ? [block] : [])),
  };
}

/** The result of a tool that has to work. */
export async function value(client: Client, name: string, args: Record<string, unknown>): Promise<JsonObject> {
  const result = await callTool(client, name, args);
  expect(result.isError, result.text).toBe(false);
  return result.value;
}

/** What a tool says that has to fail. */
export async function failure(client: Client, name: string, args: Record<string, unknown>): Promise<string> {
  const result = await callTool(client, name, args);
  expect(result.isError, result.text).toBe(true);
  return result.text;
}
