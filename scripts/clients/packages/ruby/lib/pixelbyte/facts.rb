# frozen_string_literal: true

require "json"

module PixelByte
  # What the OpenAPI document says that the helpers need at run time.
  module Facts
    file = JSON.parse(File.read(File.join(__dir__, "facts.json"), encoding: Encoding::UTF_8))

    SERVER_URL = file.fetch("serverUrl")
    # Codes of a 503 that says that a job was not accepted, but may be later: `retry: always` in ErrorCode.yaml.
    REFUSED_CODES = file.fetch("refusedCodes")
    # Each operation as its method and what the path of a request has to match.
    OPERATIONS = file.fetch("operations").map do |operation|
      [operation.fetch("method"), /\A#{operation.fetch('path')}\z/].freeze
    end.freeze
    # The price of each model, by slug.
    MODELS = file.fetch("models")
  end
  private_constant :Facts
end
