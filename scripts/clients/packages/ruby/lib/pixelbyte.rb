# frozen_string_literal: true

require "pixelbyte_client"

# A client for the PixelByte API: the generated operations and types, and what no generator gives: jobs that run to
# their end, safe retries, typed errors, prices and webhooks.
module PixelByte
  # A client of the API.
  #
  # @param api_key [String, nil] Your key; without it, the environment variable PIXELBYTE_API_KEY.
  # @param base_url [String, URI, nil] Where the API is; without it, PIXELBYTE_BASE_URL, or else the production server.
  # @param timeout [Numeric] How long one attempt at a request may take, in seconds.
  # @param max_retries [Integer] How many times a request may be sent again. Submitting is sent again only when the job
  #   cannot have been accepted.
  # @return [Client]
  # @raise [Error] There is no key, or it contains an invalid character.
  # @raise [ArgumentError] Another option is not usable.
  def self.connect(api_key: nil, base_url: nil, timeout: 60, max_retries: 2)
    key = given(api_key, "PIXELBYTE_API_KEY")
    raise Error, "No API key: pass api_key or set PIXELBYTE_API_KEY" unless key

    address = given(base_url, "PIXELBYTE_BASE_URL") || Facts::SERVER_URL
    Client.new(Transport.new(address, key, timeout: timeout, max_retries: max_retries))
  end

  # An empty text counts as none.
  def self.given(value, variable)
    [value, ENV.fetch(variable, nil)].find { |text| !text.to_s.empty? }
  end
  private_class_method :given
end

require "pixelbyte/facts"
require "pixelbyte/errors"
require "pixelbyte/retries"
require "pixelbyte/attempt"
require "pixelbyte/transport"
require "pixelbyte/reading"
require "pixelbyte/waiting"
require "pixelbyte/client"
require "pixelbyte/prices"
require "pixelbyte/webhooks"
