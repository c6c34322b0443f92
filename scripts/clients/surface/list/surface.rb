# frozen_string_literal: true

# Lists what is public in the Ruby package. Argument: the folder of the package.

$LOAD_PATH.unshift(File.join(ARGV.fetch(0), "lib"))
require "pixelbyte"

MARKS = { req: "", opt: "=", rest: "*", keyreq: ":", key: ":=", keyrest: "**", block: "&" }.freeze

# Each parameter is a line of its own, so that another optional one takes nothing away.
def list_method(owner, method, prefix = "")
  puts "#{owner}\t#{prefix}#{method.name}()"
  method.parameters.each { |kind, name| puts "#{owner}\t#{prefix}#{method.name}(#{name}#{MARKS.fetch(kind)})" }
end

def list(owner)
  owner.singleton_methods(false).each { |name| list_method(owner, owner.method(name), ".") }
  owner.public_instance_methods(false).each { |name| list_method(owner, owner.instance_method(name)) }
  list_method(owner, owner.instance_method(:initialize)) if owner.is_a?(Class)
  owner.constants(false).each do |name|
    constant = owner.const_get(name)
    puts "#{owner}\t#{name}"
    list(constant) if constant.is_a?(Module) && constant.name == "#{owner}::#{name}"
  end
end

list(PixelByte)
