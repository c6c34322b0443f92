# frozen_string_literal: true

require "json"
require "net/http"
require "openssl"
require "timeout"
require "uri"

module PixelByte
  # What an operation sends.
  #
  # `ends_at` is when it must be over, on the monotonic clock, or nil; `retries_end_at` is from when on it is not tried
  # again, but what is under way goes on.
  Request = Struct.new(:verb, :path, :query, :headers, :body, :ends_at, :retries_end_at) do
    # The path with its query.
    def target
      pairs = (query || {}).compact
      pairs.empty? ? path : "#{path}?#{URI.encode_www_form(pairs)}"
    end
  end
  private_constant :Request

  # The length from which a secret is taken out of responses.
  SHORTEST_SECRET = 6
  private_constant :SHORTEST_SECRET

  # What came back, read whole. The names of headers are in small letters.
  Response = Struct.new(:status, :headers, :body) do
    # The body as text, whatever its bytes are.
    def text = body.dup.force_encoding(Encoding::UTF_8).scrub

    # The body as decoded JSON; nil when it is none.
    def json
      Reading.json(text)
    rescue JSON::ParserError
      nil
    end

    def redirect? = status.between?(300, 399)

    # A member of the body; nil when the body has none.
    def member(name) = (json[name] if json.is_a?(Hash))

    # Code, message and details of an error of the API; nil for any other body.
    def error
      found = member("error")
      [found["code"], found["message"].to_s, found["details"]] if found.is_a?(Hash) && found["code"].is_a?(String)
    end

    def request_id = (member("requestId") if member("requestId").is_a?(String))

    # The same response, in which a secret is nowhere. A very short one is found in too many by chance, and left alone.
    def without(secret)
      return self if secret.length < SHORTEST_SECRET

      hidden = ->(part) { part.b.gsub(secret.b, "***").force_encoding(Encoding::UTF_8) }
      Response.new(status, headers.transform_values(&hidden), hidden.call(body))
    end
  end
  private_constant :Response

  # One attempt at a request, which is over in time, follows no redirect and repeats nothing by itself.
  class Attempt
    # Everything that the network and its protocols raise.
    FAILURES = [
      SystemCallError, IOError, SocketError, Timeout::Error, OpenSSL::SSL::SSLError, Net::ProtocolError,
      Net::HTTPBadResponse, Net::HTTPHeaderSyntaxError
    ].freeze

    # The longest that an attempt may take, in seconds: eleven days. The clocks of a machine do not count to any number.
    LONGEST = 1_000_000

    # @param address [URI::HTTP] Of the server.
    # @param ends_at [Float] When it must be over, on the monotonic clock.
    def initialize(address, ends_at)
      @address = address
      @ends_at = ends_at
    end

    # @param request [Net::HTTPRequest]
    # @return [Response]
    # @raise [ConnectionError]
    def perform(request)
      http = connected
      begin
        in_time { receive(http, request) }
      rescue *FAILURES => e
        raise ConnectionError.new("No response from #{@address.host}: #{e.message}", sent: true)
      ensure
        http.finish if http.started?
      end
    end

    private

    def connected
      http = Net::HTTP.new(@address.hostname, @address.port)
      http.use_ssl = @address.scheme == "https"
      http.max_retries = 0
      # Those count for each read. A response that comes a byte at a time would take for ever.
      %i[open read write].each { |phase| http.public_send("#{phase}_timeout=", nil) }
      in_time { http.start }
    rescue *FAILURES => e
      raise ConnectionError.new("Cannot connect to #{@address.host}: #{e.message}", sent: false)
    end

    def in_time(&block)
      left = (@ends_at - Process.clock_gettime(Process::CLOCK_MONOTONIC)).clamp(0.001, LONGEST)
      Timeout.timeout(left, nil, "it takes too long", &block)
    end

    def receive(http, request)
      response = http.request(request)
      body = response.body.to_s
      expected = response.content_length
      raise EOFError, "the response breaks off" if expected && body.bytesize < expected

      Response.new(response.code.to_i, response.each_header.to_h, body)
    end
  end
  private_constant :Attempt
end
