import type { Change } from "./change.ts";
import { rows } from "./rows.ts";

const of = (name: string): string => `lib/pixelbyte/${name}.rb`;

export const rubyChanges: readonly Change[] = [
  { file: of("transport"), from: "check_path(request)\n      (1..)", to: "(1..)", row: rows.ids },
  { file: of("client"), from: "cancel && cancel_unfinished(waiting, headers)", to: "false", row: rows.late },
  {
    file: of("retries"),
    from: "post ? refused?(failure) : failure.status >= 500",
    to: "failure.status >= 500",
    row: rows.resent,
  },
  { file: of("reading"), from: '|| read(type, response.member("data"))', to: "", row: rows.submitted },
  { file: of("errors"), from: "response.text[0, LONGEST_BODY]", to: "response.text", row: rows.bodies },
  { file: of("retries"), from: "[408, 425, 429]", to: "[429]", row: rows.looks },
  { file: of("client"), from: "      Waiting.check(deadline)\n", to: "", row: rows.deadlineOfRun },
  { file: of("client"), from: "rescue StandardError => e", to: "rescue Error => e", row: rows.callbacks },
  { file: of("client"), from: "if cancel && !is_over", to: "if false", row: rows.assertions },
  { file: of("client"), from: ", retries_end_at: now + deadline", to: "", row: rows.resentLate },
  {
    file: of("transport"),
    from: "address.is_a?(URI::HTTP) && !address.host.to_s.empty?",
    to: "address&.scheme",
    row: rows.addresses,
  },
  { file: of("errors"), from: "response.error unless response.redirect?", to: "response.error", row: rows.redirects },
  // Nothing is bought with other operations.
  {
    file: "lib/pixelbyte_client/api_client.rb",
    from: "options[:operation] == SUBMIT && ",
    to: "",
    row: rows.unclear,
  },
  {
    file: of("transport"),
    from: " && !address.userinfo",
    to: "",
    row: rows.passwords,
  },
  {
    file: of("client"),
    from: "      return false unless waiting.goes_on?\n\n",
    to: "",
    row: rows.ended,
  },
  { file: of("reading"), from: "Regexp.last_match(:half)", to: "false", row: rows.webhooks },
  {
    file: of("transport"),
    from: "[now + @timeout, request.ends_at]",
    to: "[now + 25, request.ends_at]",
    row: rows.timeouts,
  },
  // It counts as none.
  {
    file: of("transport"),
    from: "check(api_key, timeout, max_retries)\n      @address",
    to: "timeout = 60 unless timeout.to_f.positive?\n      check(api_key, timeout, max_retries)\n      @address",
    row: rows.oddTimeouts,
  },
  // Nor does a program end when it is told to.
  {
    file: of("attempt"),
    from: "rescue *FAILURES => e\n        raise",
    to: "rescue Exception => e\n        raise",
    row: rows.signals,
  },
  { file: "lib/pixelbyte.rb", from: "timeout: 60", to: "timeout: 600", row: rows.defaultTimeout },
  { file: of("attempt"), from: "return self if secret.length < SHORTEST_SECRET", to: "", row: rows.shortKeys },
  { file: of("attempt"), from: 'found["code"].is_a?(String)', to: 'found.key?("code")', row: rows.hostile },
];
