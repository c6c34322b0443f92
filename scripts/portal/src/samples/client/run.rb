require "pixelbyte"

client = PixelByte.connect

request = PixelByte::__REQUEST__.new(
  input: PixelByte::__INPUT__.new(
    __FIELDS__
  )
)
job = client.jobs.get_job(client.jobs.submit_job(request).job_id)

while %w[pending processing].include?(job.status)
  sleep 2
  job = client.jobs.get_job(job.job_id)
end

puts "#{job.status} #{job.output}"
