import { rust } from "../../scripts/clients/languages/rust.ts";
import { toolchain } from "./drivers/rust/toolchain.ts";
import { proveClient } from "./support/prove.ts";

proveClient(rust, toolchain);
