import { go } from "../../scripts/clients/languages/go.ts";
import { toolchain } from "./drivers/go/toolchain.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

proveClient(generated(go), toolchain);
