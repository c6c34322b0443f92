# frozen_string_literal: true

require "time"

module PixelByte
  # When a request may be sent again, and how long to wait before.
  module Retries
    # The longest wait, in seconds. If the server asks for more, the request fails at once.
    LONGEST_PAUSE = 60
    # Statuses of a server that could not take the request now.
    TEMPORARY = [408, 425, 429].freeze

    class << self
      # Whether a request may be sent again. POST may cost money, so only when it cannot have been accepted.
      #
      # @param method [String] Such as GET.
      # @param failure [ApiError, ConnectionError]
      def may_repeat?(method, failure)
        post = method == "POST"
        return !post || !failure.sent? if failure.is_a?(ConnectionError)
        return true if failure.status == 429

        post ? refused?(failure) : failure.status >= 500 || TEMPORARY.include?(failure.status)
      end

      # Whether a job may have been accepted although submitting it failed.
      #
      # @param failure [ApiError, ConnectionError]
      def may_have_submitted?(failure)
        return failure.sent? if failure.is_a?(ConnectionError)

        rejected = failure.status.between?(400, 499) && failure.status != 408
        !rejected && !refused?(failure)
      end

      # Seconds to wait after so many attempts: what the server asks for, or half a second, doubled up to 8 seconds, of
      # which up to a half is left out at random.
      #
      # @param retry_after [String, nil] The header.
      # @param left_out [Float] The part of that half that is left out, from 0 to 1.
      def pause_after(attempt, retry_after, left_out: rand, now: Time.now)
        requested = requested_seconds(retry_after.to_s, now)
        requested.positive? ? requested : [0.25 * (2**attempt), 8].min * (1 - (left_out / 2.0))
      end

      private

      def refused?(error) = error.status == 503 && Facts::REFUSED_CODES.include?(error.code)

      def requested_seconds(value, now)
        return value.to_i if value.match?(/\A\d+\z/)

        Time.httpdate(value) - now
      rescue ArgumentError
        0
      end
    end
  end
end
