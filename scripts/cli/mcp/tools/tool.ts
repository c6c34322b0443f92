/** What all tools have in common: schemas, checks in our sentences, results in both forms, errors as results. */
import type { CallToolResult, McpServer, ServerContext, ToolAnnotations } from "@modelcontextprotocol/server";
import type { z } from "zod";
import type { Context } from "../context.ts";
import { describeError } from "../describeError.ts";
import { argumentsCheck } from "../schemas/check.ts";
import { jsonSchemaOf, shown } from "../schemas/jsonSchema.ts";

/** A file or a page that a result refers to. */
export interface Link {
  readonly uri: string;
  readonly name: string;
  readonly mimeType?: string;
}

export interface Result<Value> {
  readonly value: Value;
  readonly links?: readonly Link[];
}

/** One call of a tool. */
export interface Call {
  /** Aborted when the caller gives up. */
  readonly signal: AbortSignal;
  /** Tells the caller that the call goes on; nothing if it did not ask for that. `done` has to grow. */
  readonly report: ((done: number, total: number, message: string) => Promise<void>) | undefined;
}

interface Definition<In extends z.ZodObject, Out extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: In;
  readonly output: Out;
  readonly annotations: ToolAnnotations;
  run(input: z.output<In>, context: Context, call: Call): Promise<Result<z.input<Out>>> | Result<z.input<Out>>;
}

/** A tool that can be added to a server. */
export type Tool = (server: McpServer, context: Context) => void;

function callOf({ mcpReq }: ServerContext): Call {
  const { progressToken } = mcpReq._meta ?? {};
  if (progressToken === undefined) return { signal: mcpReq.signal, report: undefined };
  return {
    signal: mcpReq.signal,
    report: (progress, total, message) =>
      mcpReq.notify({ method: "notifications/progress", params: { progressToken, progress, total, message } }),
  };
}

const failed = (text: string): CallToolResult => ({ content: [{ type: "text", text }], isError: true });

/** What a tool only reads, and whether that is out in the world. */
export const reads = (openWorldHint: boolean): ToolAnnotations => ({ readOnlyHint: true, openWorldHint });

export function defineTool<In extends z.ZodObject, Out extends z.ZodObject>(definition: Definition<In, Out>): Tool {
  const { name, title, description, input, output, annotations } = definition;
  const inputSchema = jsonSchemaOf(input, "input");
  const outputSchema = jsonSchemaOf(output, "output");
  const check = argumentsCheck(name, inputSchema);
  return (server, context) => {
    const config = {
      title,
      description,
      inputSchema: shown(inputSchema),
      outputSchema: shown(outputSchema),
      annotations,
    };
    server.registerTool(name, config, async (given, serverContext): Promise<CallToolResult> => {
      try {
        check(given);
        const { value, links = [] } = await definition.run(input.parse(given), context, callOf(serverContext));
        return {
          content: [
            { type: "text", text: JSON.stringify(value) },
            ...links.map((link) => ({ type: "resource_link" as const, ...link })),
          ],
          structuredContent: value,
        };
      } catch (error) {
        const text = describeError(error);
        if (text === undefined) throw error;
        return failed(text);
      }
    });
  };
}
