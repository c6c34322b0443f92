import { aiSdk } from "./ai-sdk.ts";
import { aiSdkData } from "./ai-sdk-data.ts";
import { assistants } from "./assistants.ts";
import { bundle } from "./bundle.ts";
import { cli } from "./cli.ts";
import { cliData } from "./cli-data.ts";
import { client } from "./client.ts";
import { clientData } from "./client-data.ts";
import { clientReference } from "./client-reference.ts";
import { contract } from "./contract.ts";
import { mock } from "./mock.ts";
import { mockControl } from "./mock-control.ts";
import { mockData } from "./mock-data.ts";
import { openapi } from "./openapi.ts";
import { portal } from "./portal.ts";
import type { Target } from "./target.ts";
import { types } from "./types.ts";
import { views } from "./views.ts";

/** Every target, in the order in which they are built. */
export const targets: readonly Target[] = [
  bundle,
  views,
  types,
  clientData,
  client,
  clientReference,
  mockControl,
  mockData,
  mock,
  contract,
  cliData,
  cli,
  aiSdkData,
  aiSdk,
  assistants,
  openapi,
  portal,
];

/** All targets but the portal, which takes longest, and which few checks read. */
export const lightTargets: readonly Target[] = targets.filter((target) => target !== portal);
