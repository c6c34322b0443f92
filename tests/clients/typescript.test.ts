import { toolchain } from "./drivers/typescript/toolchain.ts";
import { proveClient } from "./support/prove.ts";
import { typescript } from "./support/testedClient.ts";

proveClient(typescript, toolchain);
