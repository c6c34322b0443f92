import { php } from "../../scripts/clients/languages/php.ts";
import { toolchain } from "./drivers/php/toolchain.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

proveClient(generated(php), toolchain);
