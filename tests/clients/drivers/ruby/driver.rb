# frozen_string_literal: true

# Does with the client what each line of standard input says.

require "json"
require "pixelbyte"
# For `pretty_inspect`; only `pp` itself loads it.
require "pp" # rubocop:disable Lint/RedundantRequireStatement
require "yaml"

# JSON knows no time: this is how the API writes it.
class Time
  def to_json(*) = iso8601(3).to_json
end

CLIENTS = Hash.new { |clients, options| clients[options] = PixelByte.connect(**options) }

# JSON has no NaN, so it is a text.
def number(value) = value == "NaN" ? Float::NAN : value

def client(line)
  options = { api_key: line[:apiKey], base_url: line[:baseUrl], max_retries: line[:maxRetries] }
  options[:timeout] = number(line[:timeout]) / 1000.0 if line[:timeout]
  CLIENTS[options]
end

def options(line)
  options = { deadline: number(line[:deadline]) / 1000.0, headers: (line[:headers] || {}).transform_keys(&:to_s) }
  options[:cancel_if_unfinished] = line[:cancelIfUnfinished] if line.key?(:cancelIfUnfinished)
  options
end

# What an assertion of RSpec or Minitest fails with is no StandardError either.
class AssertionFailed < Exception # rubocop:disable Lint/InheritException
end

# "wait" waits for another job, in vain.
def call_back(line)
  case line[:onProgress]
  when "throw" then raise "the callback failed"
  when "throw nothing" then raise ""
  when "interrupt" then raise Interrupt
  when "assert" then raise AssertionFailed, "the callback failed"
  when "wait" then client(line).wait("job_2", deadline: 0)
  end
end

def run(line)
  request = PixelByte::SubmitJobRequest.build(line[:body])
  client(line).run(request, **options(line)) do |job|
    break job if line[:onProgress] == "break"

    call_back(line)
  end
end

OPERATIONS = {
  "submitJob" => ->(line) { client(line).jobs.submit_job(PixelByte::SubmitJobRequest.build(line[:body])) },
  "estimateJob" => lambda do |line|
    client(line).jobs.estimate_job(PixelByte::EstimateJobRequest.build_from_hash(line[:body]))
  end,
  "getJob" => ->(line) { client(line).jobs.get_job(line[:jobId]) },
  "cancelJob" => ->(line) { client(line).jobs.cancel_job(line[:jobId]) },
  "listJobs" => lambda do |line|
    named = { limit: line[:limit], cursor: line[:cursor], status: line[:status], model_id: line[:modelId] }
    client(line).jobs.list_jobs(named.compact)
  end,
  "getModel" => ->(line) { client(line).models.get_model(line[:modelId]) },
  "presignUpload" => lambda do |line|
    client(line).uploads.presign_upload(PixelByte::PresignUploadRequest.build_from_hash(line[:body]))
  end,
  "getUpload" => ->(line) { client(line).uploads.get_upload(line[:id]) },
  "run" => ->(line) { run(line) },
  "wait" => ->(line) { client(line).wait(line[:jobId], **options(line)) }
}.freeze

def failure(line)
  case line[:failure]
  when "unconnected" then PixelByte::ConnectionError.new("refused", sent: false)
  when "broken" then PixelByte::ConnectionError.new("reset", sent: true)
  else PixelByte::ApiError.new("", status: line[:status], code: line[:code].to_s)
  end
end

# Stands for half a character, which JSON can write and a text of Ruby cannot hold but as bytes.
LONE_SURROGATE = "(lone surrogate)"

def now(line) = Time.at(line[:now] / 1000r)

def verify(line)
  headers = line[:headers].to_h { |name, value| [name.to_s, value.b.gsub(LONE_SURROGATE, "\xED\xA0\x80".b)] }
  tolerance = number(line[:tolerance])
  PixelByte.verify_webhook(line[:payload], headers, line[:secrets], tolerance: tolerance, now: now(line)).to_hash
end

def pause(line)
  PixelByte::Retries.pause_after(line[:attempt], line[:retryAfter], left_out: line[:leftOut], now: now(line)) * 1000.0
end

def ids(line)
  jobs = client(line).each_job(page_size: line[:limit])
  (line[:take] ? jobs.first(line[:take]) : jobs).map(&:job_id)
end

# Everything that shows a client, or refuses to.
def shown(line)
  [client(line), *%i[jobs models uploads].map { |api| client(line).public_send(api) }].flat_map do |object|
    %i[to_s inspect pretty_inspect to_yaml to_json].map { |way| object.public_send(way) } << marshalled(object)
  end
end

def marshalled(object)
  Marshal.dump(object).inspect
rescue TypeError => e
  e.message
end

HELPERS = {
  "roundtrip" => ->(line) { PixelByte::SubmitJobRequest.build(line[:body]).to_hash },
  "construct" => ->(line) { client(line) && true },
  "show" => ->(line) { shown(line) },
  "jobs" => ->(line) { ids(line) },
  "cost" => ->(line) { PixelByte.estimate_cost(line[:model], line[:input]) },
  "verify" => ->(line) { verify(line) },
  "pause" => ->(line) { pause(line) },
  "mayRepeat" => ->(line) { PixelByte::Retries.may_repeat?(line[:method], failure(line)) }
}.freeze

# Interrupts this program after a time, as Ctrl-C does, if the line says so.
def interrupt(line)
  Thread.new { sleep(line[:interruptAfter] / 1000.0) && Process.kill("INT", Process.pid) } if line[:interruptAfter]
end

def result(line)
  interrupt(line)
  helper = HELPERS[line[:op]]
  helper ? helper.call(line) : OPERATIONS.fetch(line[:op]).call(line).to_hash
end

def described(error)
  case error
  when PixelByte::ApiError
    { kind: "api", status: error.status, code: error.code, requestId: error.request_id, body: error.body }
  when PixelByte::JobNotCompleted then { kind: "job", jobId: error.job_id, cancelled: error.cancelled? }
  when PixelByte::WebhookVerificationError then { kind: "webhook", code: error.fault }
  when PixelByte::UnknownPriceError then { kind: "price" }
  else { kind: "other" }
  end
end

$stdout.sync = true
$stdin.each_line do |text|
  told = begin
    { ok: result(JSON.parse(text.gsub('\\ud800', LONE_SURROGATE), symbolize_names: true)) }
  rescue StandardError, AssertionFailed, Interrupt => e
    { error: described(e).merge(message: e.full_message(highlight: false).scrub) }
  end
  puts told.to_json
end
