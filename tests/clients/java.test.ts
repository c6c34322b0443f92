import { java } from "../../scripts/clients/languages/java.ts";
import { toolchain } from "./drivers/java/toolchain.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

proveClient(generated(java), toolchain);
