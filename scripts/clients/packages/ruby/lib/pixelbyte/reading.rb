# frozen_string_literal: true

require "json"
require "time"

module PixelByte
  # Reads responses as the types of this package, leniently: what the API got later is left out, and a member that is
  # not what it should be counts as absent. Only a response without what matters is an error.
  module Reading
    # The method that reads each type that has no members.
    SCALARS = {
      "String" => :text, "Integer" => :integer, "Float" => :float, "Boolean" => :boolean, "Time" => :time,
      "Object" => :itself_as_read
    }.freeze

    # An escape in JSON: a pair of surrogates, half of one, or the beginning of any other.
    ESCAPE = /\\(?:u[dD][89abAB]\h\h\\u[dD][c-fC-F]\h\h|(?<half>u[dD][89a-fA-F]\h\h)|.)/m
    private_constant :ESCAPE

    class << self
      # Decodes JSON. Half of a pair of surrogates, which JSON can write and no text of Ruby can hold, becomes U+FFFD.
      #
      # @raise [JSON::ParserError]
      def json(text)
        JSON.parse(text.scrub.gsub(ESCAPE) { |escape| Regexp.last_match(:half) ? "\\ufffd" : escape })
      end

      # @param response [Response]
      # @param type [String] The name of a class of this package.
      # @raise [ApiError]
      def of(response, type)
        read(type, response.json) || read(type, response.member("data")) || raise(ApiError.of(response))
      end

      # @param type [String, Symbol] As the generated classes name it.
      # @param value [Object] Decoded JSON.
      # @return [Object, nil] nil for what is not of that type.
      def read(type, value)
        name = type.to_s
        return __send__(SCALARS[name], value) if SCALARS.key?(name)
        return list(Regexp.last_match(1), value) if name =~ /\AArray<(.+)>\z/
        return value if name.start_with?("Hash<")

        object(PixelByte.const_get(name), value)
      end

      private

      def text(value) = (value if value.is_a?(String))

      # 350000.0 is a whole number too.
      def integer(value) = (value.to_i if value.is_a?(Numeric) && value.finite? && value == value.to_i)

      def float(value) = (value.to_f if value.is_a?(Numeric))

      def boolean(value) = (value if [true, false].include?(value))

      def itself_as_read(value) = value

      def time(value)
        # Without its zone, a time could be any within a day.
        Time.iso8601(value) if value.is_a?(String) && value.match?(/(?:Z|[+-]\d\d:\d\d)\z/i)
      rescue ArgumentError
        nil
      end

      def list(type, value)
        value.filter_map { |item| read(type, item) } if value.is_a?(Array)
      end

      def object(type, value)
        return unless value.is_a?(Hash)

        members = type.openapi_types.filter_map do |name, kind|
          found = read(kind, value[type.attribute_map[name].to_s])
          [name, found] unless found.nil?
        end
        type.new(members.to_h) unless members.assoc(:job_id)&.last == ""
      rescue ArgumentError # A member that cannot be done without is absent.
        nil
      end
    end
  end
  private_constant :Reading
end
