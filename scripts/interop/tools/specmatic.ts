import { join } from "node:path";
import { quickStart } from "../../clients/tools/java.ts";
import { npmFiles } from "../obtain/npm.ts";
import { tryServer } from "../servers/server.ts";
import type { ForeignTool } from "../tool.ts";

const version = "2.55.1";

export const specmatic: ForeignTool = {
  name: "specmatic",
  title: "Specmatic",
  kind: "mock server",
  version,
  view: "openapi.yaml",
  needs: [{ program: "java", probe: "-version", from: "a JDK 17, such as the package openjdk-17-jdk" }],
  async run(trial) {
    // Its npm package has the program in Java.
    const jar = join(await npmFiles(`specmatic@${version}`), "specmatic.jar");
    const served = [join(trial.views, "openapi.yaml"), "--host", "127.0.0.1"];
    return tryServer(trial, {
      program: "java",
      args: (port) => [...quickStart, "-jar", jar, "mock", ...served, "--port", String(port)],
      ready: "Mock server is running",
      errorStatus: 400,
    });
  },
};
