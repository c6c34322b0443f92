require "openssl"

def genuine?(secret, timestamp, signature, body)
  age = (Time.now.to_i - timestamp.to_i).abs
  expected = "sha256=" + OpenSSL::HMAC.hexdigest("SHA256", secret, "#{timestamp}.".b + body.b)
  age < 300 && OpenSSL.secure_compare(expected, signature)
end
