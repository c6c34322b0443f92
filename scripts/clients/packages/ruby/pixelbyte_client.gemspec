# frozen_string_literal: true

require_relative "lib/pixelbyte_client/version"

Gem::Specification.new do |spec|
  spec.name = "pixelbyte_client"
  spec.version = PixelByte::VERSION
  spec.authors = ["PixelByte OpenAPI project"]
  spec.summary = "Typed client for the PixelByte API"
  spec.description = "Typed client for the PixelByte API: AI video and image models behind one job API."
  spec.homepage = "https://developer.pixelbyte.app/docs"
  spec.license = "MIT"
  spec.required_ruby_version = ">= 3.0"
  spec.metadata = { "rubygems_mfa_required" => "true" }
  spec.files = Dir["lib/**/*.{rb,json}", "docs/*.md", "README.md", "CHANGELOG.md", "LICENSE"]
end
