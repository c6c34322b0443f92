# frozen_string_literal: true

# Prices, without a request.
module PixelByte
  # The model is not listed, the input is not one of it, or a priced parameter has a value without a price.
  class UnknownPriceError < Error; end

  # The list price of a job, without a request. The product is taken in whole numbers and rounded once, at the end, half
  # up.
  #
  # @param model [String] The slug.
  # @param input [Object, Hash] An input of that model, or its members as in JSON; what is left out counts with its
  #   default.
  # @return [Integer] Micro-cents: 1,000,000 are 1 US dollar.
  # @raise [UnknownPriceError]
  def self.estimate_cost(model, input = {})
    price = Facts::MODELS.fetch(model) do
      raise UnknownPriceError, "#{model} is not a model of this version of the package"
    end
    members = Prices.members_of(model, input, price["parameters"])
    factors = price["factors"].map { |factor| Prices.millionths(factor, members) }
    scale = 1_000_000**factors.size
    cost = factors.reduce(price["baseCostMicroCents"], :*)
    ((cost * 2) + scale) / (scale * 2)
  end

  # What makes up a price.
  module Prices
    class << self
      # The members of an input by their names in JSON.
      def members_of(model, input, allowed)
        unless input.respond_to?(:to_hash)
          raise UnknownPriceError, "The input is #{input.inspect}, which is not an input of #{model}"
        end

        members = input.to_hash.transform_keys(&:to_s)
        unknown = members.keys - allowed
        return members if unknown.empty?

        raise UnknownPriceError, "#{model} has no #{unknown.join(', ')}; its parameters are #{allowed.join(', ')}"
      end

      # What the value of a priced parameter multiplies the cost by, in millionths.
      def millionths(factor, members)
        value = members.fetch(factor["parameter"]) { factor["default"] }
        factor["millionths"].fetch(value.to_s) do
          allowed = factor["millionths"].keys.join(", ")
          raise UnknownPriceError,
                "#{factor['parameter']} has no price for #{value.inspect}; it is one of #{allowed}"
        end
      end
    end
  end
  private_constant :Prices
end
