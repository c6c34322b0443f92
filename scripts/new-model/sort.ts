/** Part of `npm run format`: sorts the register of models. */
import { readFile, writeFile } from "node:fs/promises";
import { registerFile, sortRegister } from "./register.ts";

const text = await readFile(registerFile, "utf8");
const formatted = sortRegister(text);
if (formatted !== text) await writeFile(registerFile, formatted);
