# frozen_string_literal: true

require "uri"
require "pixelbyte_client"

# The generated client, and how to connect it.
module PixelByte
  # A client of the API: an object with a method for each operation, for each kind of thing.
  Connection = Struct.new(:jobs, :models, :uploads)

  # A client of the API.
  #
  # @param api_key [String] Your key; without it, the environment variable PIXELBYTE_API_KEY.
  # @param base_url [String, nil] Where the API is; without it, PIXELBYTE_BASE_URL, or else the production server.
  # @return [Connection]
  # @raise [KeyError] There is no key.
  def self.connect(api_key: ENV.fetch("PIXELBYTE_API_KEY"), base_url: ENV.fetch("PIXELBYTE_BASE_URL", nil))
    config = Configuration.new
    config.access_token = api_key
    use_address(config, URI(base_url)) unless base_url.to_s.empty?
    client = ApiClient.new(config)
    client.user_agent = "pixelbyte-client-ruby/#{VERSION}"
    Connection.new(JobsApi.new(client), ModelsApi.new(client), UploadsApi.new(client))
  end

  def self.use_address(config, address)
    config.server_index = nil
    config.scheme = address.scheme
    config.host = "#{address.host}:#{address.port}"
    config.base_path = address.path
  end
  private_class_method :use_address
end
