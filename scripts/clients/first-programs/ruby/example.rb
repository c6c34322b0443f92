require "uri"
require "pixelbyte_client"

address = URI(ENV.fetch("PIXELBYTE_BASE_URL"))
PixelByte.configure do |config|
  config.access_token = ENV.fetch("PIXELBYTE_API_KEY")
  config.server_index = nil
  config.scheme = address.scheme
  config.host = "#{address.host}:#{address.port}"
end

request = PixelByte::Kling26ProTextToVideo.new(
  model: "kling/kling-2.6-pro/text-to-video",
  input: PixelByte::Kling26ProTextToVideoInput.new(prompt: "A lighthouse in the fog")
)
puts PixelByte::JobsApi.new.submit_job(request)
