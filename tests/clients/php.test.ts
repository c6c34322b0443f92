import { php } from "../../scripts/clients/languages/php.ts";
import { toolchain } from "./drivers/php/toolchain.ts";
import { proveClient } from "./support/prove.ts";

proveClient(php, toolchain);
