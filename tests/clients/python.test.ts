import { python } from "../../scripts/clients/languages/python.ts";
import { toolchain } from "./drivers/python/toolchain.ts";
import { proveClient } from "./support/prove.ts";

proveClient(python, toolchain);
