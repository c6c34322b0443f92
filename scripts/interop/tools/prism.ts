import { join } from "node:path";
import packageJson from "../../../package.json" with { type: "json" };
import { root } from "../../document/root.ts";
import { installedProgram } from "../../program/installedProgram.ts";
import { tryServer } from "../servers/server.ts";
import type { ForeignTool } from "../tool.ts";

export const prism: ForeignTool = {
  name: "prism",
  title: "Stock Prism",
  kind: "mock server",
  version: packageJson.devDependencies["@stoplight/prism-cli"],
  view: "mock/prism.yaml",
  note: "It does not know `discriminator`, so it is given a document made for it.",
  run: (trial) =>
    tryServer(trial, {
      program: process.execPath,
      args: (port) => [
        installedProgram(root, "@stoplight/prism-cli", "prism"),
        ...["mock", "--port", String(port), join(trial.views, "mock/prism.yaml")],
      ],
      ready: "Prism is listening",
      errorStatus: 422,
    }),
};
