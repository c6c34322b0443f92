/** `node compile.ts <tsconfig.json>`: prints the CPU time of the compiler, in seconds, from the start of the process. */
import ts from "typescript";

const [config = ""] = process.argv.slice(2);
const host = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic({ messageText }: ts.Diagnostic): never {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  },
};
const project = ts.getParsedCommandLineOfConfigFile(config, {}, host);
if (project === undefined) throw new Error(`${config} cannot be read`);
const found = ts.getPreEmitDiagnostics(ts.createProgram(project.fileNames, project.options));
if (found.length > 0) throw new Error(ts.formatDiagnostics(found, ts.createCompilerHost(project.options)));
const { user, system } = process.cpuUsage();
console.log((user + system) / 1e6);
