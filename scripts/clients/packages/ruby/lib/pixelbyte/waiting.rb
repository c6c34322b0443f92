# frozen_string_literal: true

module PixelByte
  # When to poll a job, and what came of it.
  class Waiting
    attr_reader :job_id

    # @param expected [Time, nil] When the job should be done; without it, it is polled at once.
    # @param deadline [Numeric] How long to wait, in seconds.
    def initialize(job_id, expected, deadline)
      Waiting.check(deadline)
      @job_id = job_id
      @ends_at = Process.clock_gettime(Process::CLOCK_MONOTONIC) + deadline
      @poll_at_once = expected.nil?
      @expected = expected || Time.now
    end

    # @raise [ArgumentError] The deadline is not usable.
    def self.check(deadline)
      return if deadline.is_a?(Numeric) && deadline.to_f.finite? && !deadline.negative?

      raise ArgumentError, "deadline is #{deadline.inspect}; it must be a number of seconds, 0 or more"
    end

    # @raise [ArgumentError] A header cannot be sent. Its value may be secret, and is not repeated.
    def self.check_headers(headers)
      name, = headers.find { |_, value| !value.to_s.b.match?(/\A[\t\x20-\x7E\x80-\xFF]*\z/n) }
      raise ArgumentError, "The header #{name} has an invalid value" if name
    end

    # Seconds before the next poll: a quarter of the time to or from the expected end, between 1 and 30, of which up to
    # a quarter is left out at random. So polls are frequent around the end, and ever rarer when it is overdue.
    def self.pause_before_poll(until_expected, left_out)
      (until_expected.abs / 4.0).clamp(1, 30) * (1 - (left_out / 4.0))
    end

    # Waits, then polls.
    #
    # @yieldparam ends_at [Float] When the poll must be over, on the monotonic clock.
    # @yieldreturn [Job]
    # @return [Job]
    # @raise [Error] The deadline is over, or the poll failed.
    def poll
      raise late if left <= 0

      sleep([pause, left].min.clamp(0, nil))
      @job = yield @ends_at
    rescue ApiError, ConnectionError
      # Clocks differ, so the last moments count as over too.
      left < 0.05 ? raise(late) : raise
    end

    # Whether the job goes on. A state that the API got later does.
    def goes_on? = !%w[completed failed cancelled].include?(@job&.status)

    # The job, when it does not go on any more.
    #
    # @raise [JobNotCompleted] It failed or was cancelled.
    def result
      raise failure(@job.error&.message, @job.status) unless @job.status == "completed"

      @job
    end

    # @param reasons [Array<String, nil>] Why; the first that is not empty counts.
    def failure(*reasons, cancelled: false)
      reason = reasons.find { |text| !text.to_s.empty? }
      JobNotCompleted.new(reason, job_id: @job_id, job: @job, cancelled: cancelled)
    end

    private

    def pause
      return Waiting.pause_before_poll(@expected - Time.now, rand) unless @poll_at_once

      @poll_at_once = false
      0
    end

    def late = Error.new("not done within the deadline")

    def left = @ends_at - Process.clock_gettime(Process::CLOCK_MONOTONIC)
  end
  private_constant :Waiting
end
