# frozen_string_literal: true

require "json"

module PixelByte
  # What the generated operations send their requests with. It stands in for the one of the generator, which follows
  # redirects, has no time limit and prints the key.
  class ApiClient
    # What the generated operations ask of their configuration.
    Config = Struct.new(:debugging, :client_side_validation)

    # The operation that costs money, as the generated code names it.
    SUBMIT = :"JobsApi.submit_job"
    # What to do if submitting failed, but may have been accepted.
    REMEDY = "The job may have been accepted: list the jobs before you submit it again"
    private_constant :SUBMIT, :REMEDY

    attr_reader :config

    # @param transport [Transport]
    def initialize(transport)
      @transport = transport
      @config = Config.new(false, true)
    end

    # @return [Array<(Object, Integer, Hash)>] The result, the status and the headers of the response.
    # @raise [Error]
    def call_api(method, path, options)
      response = perform(request_of(method, path, options), options[:operation])
      [Reading.of(response, options[:return_type]), response.status, response.headers]
    rescue ApiError, ConnectionError => e
      raise unless options[:operation] == SUBMIT && Retries.may_have_submitted?(e)

      raise e, "#{e.message.chomp('.')}. #{REMEDY}", cause: e.cause
    end

    def select_header_accept(types) = types.first

    def select_header_content_type(types) = types.first

    def object_to_http_body(model) = model.to_hash.to_json

    # Neither log nor debugger shows the key.
    def inspect = "#<#{self.class}>"

    private

    def perform(request, operation)
      @transport.call(request)
    rescue SignalException => e
      raise unless operation == SUBMIT

      raise e, "Submitting was interrupted. #{REMEDY}", cause: e.cause
    end

    def request_of(method, path, options)
      Request.new(
        method.to_s, path, options[:query_params], options[:header_params], options[:body],
        options[:ends_at], options[:retries_end_at]
      )
    end
  end
end
