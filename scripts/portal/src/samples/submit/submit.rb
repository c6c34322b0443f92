require "json"
require "net/http"

SERVER = ENV.fetch("PIXELBYTE_BASE_URL", "__SERVER__")
HEADERS = {
  "Authorization" => "Bearer #{ENV.fetch("PIXELBYTE_API_KEY")}",
  "Content-Type" => "application/json"
}
$stdout.sync = true

def request(path, body = nil)
  uri = URI(SERVER + path)
  response = body ? Net::HTTP.post(uri, body.to_json, HEADERS) : Net::HTTP.get_response(uri, HEADERS)
  return JSON.parse(response.body) if response.is_a?(Net::HTTPSuccess)
  abort response.body if body || response.is_a?(Net::HTTPClientError)
  raise response.body
end

job = request("/v1/jobs/submit", __BODY__)
job_id = job["jobId"]
puts job_id

until %w[completed failed cancelled].include?(job["status"])
  sleep 2
  begin
    job = request("/v1/jobs/#{job_id}")
  rescue StandardError => error # A lost connection or a 5xx passes; the job goes on.
    warn "Trying again: #{error.message}"
  end
end

abort "#{job["status"]}: #{job.dig("error", "message")}" unless job["status"] == "completed"
puts job["output"]
