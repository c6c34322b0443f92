require_relative "verify"

ARGV.each_slice(4) { |secret, timestamp, signature, body| puts genuine?(secret, timestamp, signature, body) }
