# frozen_string_literal: true

module PixelByte
  # Sends requests, and again where that is safe.
  class Transport
    def initialize(base_url, api_key, timeout:, max_retries:)
      check(api_key, timeout, max_retries)
      @address = address_of(base_url)
      # Not as it is: what writes all of an object, such as YAML, stops at a Proc.
      @api_key = -> { api_key }
      @timeout = timeout
      @max_retries = max_retries
    end

    # @param request [Request]
    # @return [Response] One that says that the request succeeded.
    # @raise [ApiError, ConnectionError]
    def call(request)
      check_path(request)
      (1..).each do |attempt|
        return succeeded(attempt_at(request))
      rescue ApiError, ConnectionError => e
        raise unless again?(request, e, attempt)
      end
    end

    # Neither log nor debugger shows the key.
    def inspect = "#<#{self.class} #{@address}>"

    private

    def check(api_key, timeout, max_retries)
      unless api_key.b.match?(/\A[\x21-\x7E]+\z/n)
        raise Error, "The API key contains an invalid character, such as a line break"
      end
      unless timeout.is_a?(Numeric) && timeout.positive? && timeout.to_f.finite?
        raise ArgumentError, "timeout is #{timeout.inspect}; it must be a number of seconds above 0"
      end
      return if max_retries.is_a?(Integer) && !max_retries.negative?

      raise ArgumentError, "max_retries is #{max_retries.inspect}; it must be a whole number of at least 0"
    end

    def address_of(base_url)
      address = parsed(base_url.to_s.chomp("/"))
      return address if address.is_a?(URI::HTTP) && !address.host.to_s.empty? && !address.userinfo

      # It may be secret, such as a key in the wrong place, so it is not repeated.
      raise ArgumentError, "The base URL (or PIXELBYTE_BASE_URL) must begin with https:// or http:// and a host, " \
                           "without user or password"
    end

    def parsed(text)
      URI(text)
    rescue URI::Error
      nil
    end

    # An id is part of a path: nothing in it may lead to another one.
    def check_path(request)
      method = request.verb.upcase
      return if Facts::OPERATIONS.any? { |verb, path| verb == method && path.match?(request.path) }

      raise ArgumentError, "#{request.path} is no path of the API: an id has letters, digits, _, ~, . and - only"
    end

    def attempt_at(request)
      ends_at = [now + @timeout, request.ends_at].compact.min
      Attempt.new(@address, ends_at).perform(prepared(request)).without(@api_key.call)
    end

    def prepared(request)
      # Without "identity", it could not be seen whether a compressed body is complete.
      headers = {
        "Authorization" => "Bearer #{@api_key.call}",
        "User-Agent" => "pixelbyte-client-ruby/#{VERSION}",
        "Accept-Encoding" => "identity"
      }
      type = Net::HTTP.const_get(request.verb.capitalize)
      prepared = type.new("#{@address.path}#{request.target}", headers.merge(request.headers || {}))
      prepared.body = request.body || "" if prepared.request_body_permitted?
      prepared
    end

    def succeeded(response)
      raise ApiError.of(response) unless response.status.between?(200, 299)

      response
    end

    # Whether there is another attempt, after the pause before it.
    def again?(request, failure, attempt)
      return false if attempt > @max_retries || !Retries.may_repeat?(request.verb, failure)

      pause = Retries.pause_after(attempt, failure.is_a?(ApiError) ? failure.retry_after : nil)
      # A submit request that would be tried again too late fails at once.
      return false if pause > Retries::LONGEST_PAUSE || pause >= left_until(request.retries_end_at)

      # Whoever waits for a job is promised the time until the deadline.
      left = left_until(request.ends_at)
      sleep([pause, left].min.clamp(0, nil))
      pause < left
    end

    def left_until(time) = (time || Float::INFINITY) - now

    def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  end
  private_constant :Transport
end
