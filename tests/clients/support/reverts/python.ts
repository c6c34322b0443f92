import type { Change } from "./change.ts";
import { rows } from "./rows.ts";

const of = (name: string): string => `src/pixelbyte_client/helpers/${name}.py`;

export const pythonChanges: readonly Change[] = [
  { file: of("connection"), from: "follow_redirects=False", to: "follow_redirects=True", row: rows.redirects },
  { file: of("webhooks"), from: "key.lower() == name.lower()", to: "key == name", row: rows.webhooks },
  // A member of another kind makes the whole unreadable.
  { file: of("responses"), from: "found.pop(name, None)", to: "return _MISFIT", row: rows.lists },
  {
    file: of("waiting"),
    from: "return JobError(str(cause) or repr(cause), self.job_id, self._job, cancelled)",
    to: "return cause",
    row: rows.accepted,
  },
  { file: of("waiting"), from: "if not deadline > 0:", to: "if False:", row: rows.oddDeadlines },
  {
    file: of("connection"),
    from: "Connection(base_url={self._base_url!r})",
    to: "Connection(token={self.token!r})",
    row: rows.echoes,
  },
  { file: of("connection"), from: "operation_of(method, str(url))", to: "pass", row: rows.waitedIds },
  // A timeout is about each read.
  { file: of("connection"), from: "limit_reads(client)", to: "pass", row: rows.timeouts },
  { file: of("retries"), from: "time.monotonic() + pause < _last_start.get()", to: "True", row: rows.resentLate },
  { file: of("jobs"), from: "given_up.set()", to: "pass", row: rows.resentAborted },
  // What is no `Exception` gets by.
  { file: of("jobs"), from: "except BaseException as cause:", to: "except Exception as cause:", row: rows.assertions },
  { file: of("connection"), from: "if not is_address:", to: "if False:", row: rows.addresses },
  {
    file: of("connection"),
    from: "_address(base_url or",
    to: "_address(base_url if base_url is not None else",
    row: rows.oddAddresses,
  },
  // An estimate costs nothing.
  {
    file: of("outcomes"),
    from: ' and request.url.path.endswith("/v1/jobs/submit")',
    to: "",
    row: rows.unclear,
  },
  {
    file: of("retries"),
    from: "if again and time.monotonic() + pause < _last_start.get()",
    to: "if again or attempt <= max_retries and may_repeat(request.method, failure)",
    row: rows.lateRetries,
  },
  {
    file: of("connection"),
    from: " and not url.userinfo",
    to: "",
    row: rows.passwords,
  },
  {
    file: of("waiting"),
    from: "return self._end_state() is None",
    to: "return True",
    row: rows.ended,
  },
  {
    file: of("waiting"),
    from: "if not deadline > 0:",
    to: "if False:",
    row: rows.impossibleDeadlines,
  },
  // httpx encodes the body again, and cannot.
  {
    file: of("responses"),
    from: "content=json.dumps(found).encode()",
    to: "json=found",
    row: rows.submitted,
  },
];
