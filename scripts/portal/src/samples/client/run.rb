require "pixelbyte"

client = PixelByte.connect

request = PixelByte::__REQUEST__.new(
  input: PixelByte::__INPUT__.new(
    __FIELDS__
  )
)
job = client.run(request)

puts job.output
