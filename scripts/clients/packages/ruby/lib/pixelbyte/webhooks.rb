# frozen_string_literal: true

require "json"
require "openssl"

# Whether a webhook is to be trusted.
module PixelByte
  # A webhook is not to be trusted: respond with 400 and discard it.
  class WebhookVerificationError < Error
    # @return [String] Why: header-missing, too-old, too-new, wrong-signature or not-an-event.
    attr_reader :fault

    def initialize(fault, message)
      super(message)
      @fault = fault
    end
  end

  # Makes sure that a webhook comes from PixelByte and is fresh.
  #
  # @param payload [String] The body as it arrived, before anything has parsed it.
  # @param headers [Hash] The headers of the request, or the environment of Rack, which has them too.
  # @param secret [String, Array<String>] The webhook secret; while you rotate it, both.
  # @param tolerance [Numeric] How far the webhook's clock may be from yours, in seconds.
  # @param now [Time] For tests.
  # @return [JobFinishedEvent]
  # @raise [WebhookVerificationError] It is not to be trusted.
  # @raise [ArgumentError] The secret or the tolerance is not usable.
  def self.verify_webhook(payload, headers, secret, tolerance: 300, now: Time.now)
    Webhooks.check_secrets(Array(secret))
    Webhooks.check_tolerance(tolerance)
    timestamp = Webhooks.header(headers, "x-pixelbyte-timestamp")
    signature = Webhooks.header(headers, "x-pixelbyte-signature")
    Webhooks.check_time(timestamp, tolerance, now)
    Webhooks.check_signature(signature, "#{timestamp}.".b + payload.b, Array(secret))
    Webhooks.event_of(payload)
  end

  # The steps of PixelByte.verify_webhook.
  module Webhooks
    class << self
      def check_secrets(secrets)
        return if secrets.any? && secrets.all? { |secret| secret.is_a?(String) && !secret.empty? }

        raise ArgumentError, "The webhook secret is missing or empty"
      end

      def check_tolerance(tolerance)
        return if tolerance.is_a?(Numeric) && tolerance >= 0 && tolerance.to_f.finite?

        raise ArgumentError, "tolerance is #{tolerance.inspect}; it must be a number of seconds, 0 or more"
      end

      # Rack writes the names of headers like HTTP_X_PIXELBYTE_SIGNATURE.
      def header(headers, name)
        _, value = headers.to_h.find do |key, _|
          key.to_s.downcase.tr("_", "-").delete_prefix("http-") == name
        end
        raise WebhookVerificationError.new("header-missing", "The header #{name} is missing") if value.nil?

        value.to_s.b
      end

      def check_time(timestamp, tolerance, now)
        age = timestamp.match?(/\A\d{1,15}\z/n) ? now.to_r - timestamp.to_i : Float::INFINITY
        raise WebhookVerificationError.new("too-old", "The webhook is older than #{tolerance} s") if age > tolerance
        return unless age < -tolerance

        raise WebhookVerificationError.new("too-new", "The webhook is from more than #{tolerance} s in the future")
      end

      def check_signature(signature, content, secrets)
        matching = secrets.map do |secret|
          expected = "sha256=#{OpenSSL::HMAC.hexdigest('SHA256', secret, content)}"
          OpenSSL.secure_compare(expected, with_small_digest(signature))
        end
        return if matching.any?

        raise WebhookVerificationError.new("wrong-signature",
                                           "The signature does not fit the body, the time and the secret")
      end

      def event_of(payload)
        json = Reading.json(payload.dup.force_encoding(Encoding::UTF_8))
        event = Reading.read("JobFinishedEvent", json)
        return event if event&.status

        raise JSON::ParserError
      rescue JSON::ParserError, EncodingError
        raise WebhookVerificationError.new("not-an-event", "The body is not an event of a job")
      end

      private

      def with_small_digest(signature)
        prefix, digest = signature.split("=", 2)
        "#{prefix}=#{digest.to_s.downcase}"
      end
    end
  end
  private_constant :Webhooks
end
