import { java } from "../../scripts/clients/languages/java.ts";
import { toolchain } from "./drivers/java/toolchain.ts";
import { proveClient } from "./support/prove.ts";

proveClient(java, toolchain);
