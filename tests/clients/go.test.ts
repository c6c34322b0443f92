import { go } from "../../scripts/clients/languages/go.ts";
import { toolchain } from "./drivers/go/toolchain.ts";
import { proveClient } from "./support/prove.ts";

proveClient(go, toolchain);
