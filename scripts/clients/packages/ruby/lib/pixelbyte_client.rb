# frozen_string_literal: true

# Loads the generated operations and types. Programs require "pixelbyte".

require "set"
require "pixelbyte_client/version"
require "pixelbyte_client/api_client"
require "pixelbyte_client/api_model_base"
%w[api models].each do |folder|
  Dir[File.join(__dir__, "pixelbyte_client", folder, "*.rb")].each { |file| require file }
end
