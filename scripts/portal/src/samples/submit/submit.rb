require "json"
require "net/http"

SERVER = ENV.fetch("PIXELBYTE_BASE_URL", "__SERVER__")
HEADERS = {
  "Authorization" => "Bearer #{ENV.fetch("PIXELBYTE_API_KEY")}",
  "Content-Type" => "application/json"
}

def call(path, body = nil)
  uri = URI(SERVER + path)
  response = body ? Net::HTTP.post(uri, body.to_json, HEADERS) : Net::HTTP.get_response(uri, HEADERS)
  abort response.body unless response.is_a?(Net::HTTPSuccess)
  JSON.parse(response.body)
end

job = call("/v1/jobs/submit", __BODY__)

while %w[pending processing].include?(job["status"])
  sleep 2
  job = call("/v1/jobs/#{job["jobId"]}")
end

puts "#{job["status"]} #{job["output"]}"
