# frozen_string_literal: true

# Does with the client what each line of standard input says.

require "json"
require "pixelbyte"

# JSON knows no time: this is how the API writes it.
class Time
  def to_json(*) = iso8601(3).to_json
end

CLIENTS = Hash.new do |clients, (api_key, base_url)|
  clients[[api_key, base_url]] = PixelByte.connect(api_key: api_key, base_url: base_url)
end

OPERATIONS = {
  "submitJob" => ->(client, line) { client.jobs.submit_job(PixelByte::SubmitJobRequest.build(line[:body])) },
  "estimateJob" => lambda do |client, line|
    client.jobs.estimate_job(PixelByte::EstimateJobRequest.build_from_hash(line[:body]))
  end,
  "getJob" => ->(client, line) { client.jobs.get_job(line[:jobId]) },
  "cancelJob" => ->(client, line) { client.jobs.cancel_job(line[:jobId]) },
  "listJobs" => lambda do |client, line|
    named = { limit: line[:limit], cursor: line[:cursor], status: line[:status], model_id: line[:modelId] }
    client.jobs.list_jobs(named.compact)
  end,
  "getModel" => ->(client, line) { client.models.get_model(line[:modelId]) },
  "presignUpload" => lambda do |client, line|
    client.uploads.presign_upload(PixelByte::PresignUploadRequest.build_from_hash(line[:body]))
  end,
  "getUpload" => ->(client, line) { client.uploads.get_upload(line[:id]) }
}.freeze

def result(line)
  return PixelByte::SubmitJobRequest.build(line[:body]).to_hash if line[:op] == "roundtrip"

  OPERATIONS.fetch(line[:op]).call(CLIENTS[[line[:apiKey], line[:baseUrl]]], line).to_hash
end

# The typed error of a response has the status; what the API says is in its body.
def described(error)
  return { kind: "other" } unless error.is_a?(PixelByte::ApiError) && error.code.to_i.positive?

  { kind: "api", status: error.code }.merge(answered(error.response_body))
end

def answered(text)
  body = JSON.parse(text)
  { code: body.dig("error", "code"), requestId: body["requestId"] }
rescue JSON::ParserError
  {}
end

$stdout.sync = true
$stdin.each_line do |text|
  told = begin
    { ok: result(JSON.parse(text, symbolize_names: true)) }
  rescue StandardError => e
    { error: described(e).merge(message: e.message) }
  end
  puts told.to_json
end
