import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../clients/tools/run.ts";
import { rightRequests, wrongRequests } from "../requests.ts";
import type { Outcome, Trial } from "../tool.ts";
import { type Generated, tryGenerator } from "./generator.ts";

/** A generator of Python. */
export interface PythonGenerator {
  readonly python: string;
  readonly generate: Generated["generate"];
  /** What is imported, and `submit(request)`, which is given a dict, returns the id of the job or raises. */
  readonly adapter: string;
}

const program = `import json
import sys

from adapter import submit

for request in json.loads(sys.argv[1]):
    try:
        print("accepted", submit(request))
    except Exception as error:
        print("refused", type(error).__name__, str(error).split("\\n")[0])
`;

/** Tries a generator of Python. Compiling is importing everything. */
export const tryPython = (trial: Trial, { python, generate, adapter }: PythonGenerator): Promise<Outcome> =>
  tryGenerator(trial, {
    generate,
    async compile() {
      await writeFile(join(trial.folder, "adapter.py"), adapter);
      await writeFile(join(trial.folder, "program.py"), program);
      await run(python, ["-c", "import adapter"], { cwd: trial.folder });
    },
    program: [python, "program.py", JSON.stringify([...rightRequests, ...wrongRequests])],
  });
