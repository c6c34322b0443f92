# frozen_string_literal: true

require "json"

module PixelByte
  # What the generated operations send their requests with. It stands in for the one of the generator, which follows
  # redirects, has no time limit and prints the key.
  class ApiClient
    # What the generated operations ask of their configuration.
    Config = Struct.new(:debugging, :client_side_validation)

    attr_reader :config

    # @param transport [Transport]
    def initialize(transport)
      @transport = transport
      @config = Config.new(false, true)
    end

    # @return [Array<(Object, Integer, Hash)>] The result, the status and the headers of the response.
    # @raise [Error]
    def call_api(method, path, options)
      request = Request.new(
        method.to_s, path, options[:query_params], options[:header_params], options[:body],
        options[:ends_at], options[:retries_end_at]
      )
      response = @transport.call(request)
      [Reading.of(response, options[:return_type]), response.status, response.headers]
    end

    def select_header_accept(types) = types.first

    def select_header_content_type(types) = types.first

    def object_to_http_body(model) = model.to_hash.to_json

    # Neither log nor debugger shows the key.
    def inspect = "#<#{self.class}>"
  end
end
