# frozen_string_literal: true

module PixelByte
  # A client of the API, made by PixelByte.connect. Threads may share it.
  class Client
    # How long to wait for a job, in seconds, if not said otherwise.
    DEADLINE = 1800
    # How long a cancel may take, in seconds.
    CANCEL_TIMEOUT = 10
    private_constant :CANCEL_TIMEOUT

    # @return [JobsApi] Every operation on jobs.
    attr_reader :jobs
    # @return [ModelsApi] Every operation on models.
    attr_reader :models
    # @return [UploadsApi] Every operation on uploads.
    attr_reader :uploads

    # @param transport [Transport]
    def initialize(transport)
      client = ApiClient.new(transport)
      @jobs = JobsApi.new(client)
      @models = ModelsApi.new(client)
      @uploads = UploadsApi.new(client)
    end

    # Submits a job and waits until it is completed.
    #
    # @param request [Object] The request of a model, such as Kling26ProTextToVideo.
    # @param deadline [Numeric] How long to wait after the job is submitted, in seconds. Submitting is not tried again
    #   after that.
    # @param cancel_if_unfinished [Boolean] Whether to cancel the job when the wait ends before it is done. Its cost is
    #   refunded if it is still pending; one that is already processing goes on.
    # @param headers [Hash] Further headers for every request of the wait.
    # @yieldparam job [Job] The job after every poll. Whatever the block raises, or if it is left with `break`, the wait
    #   ends. A StandardError is the cause of a JobNotCompleted; others, such as Interrupt, pass through. The message
    #   of an Interrupt names the job; while the job is being submitted, it says that the job may have been accepted.
    # @return [Job]
    # @raise [JobNotCompleted] The job was accepted, but failed, was cancelled or was not waited for to its end.
    # @raise [Error] Submitting failed. If the job may have been accepted all the same, the message says so.
    def run(request, deadline: DEADLINE, cancel_if_unfinished: false, headers: {}, &on_progress)
      # Before the job is paid for.
      Waiting.check(deadline)
      Waiting.check_headers(headers)
      # Whoever gave up waiting does not want to pay any more. A request under way may be accepted, so it goes on.
      submitted = jobs.submit_job(request, header_params: headers.dup, retries_end_at: now + deadline)
      waiting = Waiting.new(submitted.job_id, submitted.estimated_completion_time, deadline)
      follow(waiting, cancel_if_unfinished, headers, &on_progress)
    end

    # Waits until a job is completed. Its id is enough, also in another process.
    #
    # @param job_id [String]
    # @see #run
    def wait(job_id, deadline: DEADLINE, cancel_if_unfinished: false, headers: {}, &on_progress)
      Waiting.check_headers(headers)
      follow(Waiting.new(job_id, nil, deadline), cancel_if_unfinished, headers, &on_progress)
    end

    # All jobs, in the order of the API. Pages are fetched when they are needed.
    #
    # @param page_size [Integer] How many jobs one request asks for, 100 at most.
    # @yieldparam job [JobSummary]
    # @return [Enumerator] Without a block.
    # @raise [Error]
    def each_job(page_size: 100, &block)
      return enum_for(:each_job, page_size: page_size) unless block

      cursors = [nil]
      until cursors.empty?
        page = jobs.list_jobs({ limit: page_size, cursor: cursors.last }.compact)
        page.jobs&.each(&block)
        cursors = page.has_more && page.next_cursor ? advance(cursors, page.next_cursor) : []
      end
    end

    private

    def advance(cursors, cursor)
      raise Error, "The list of jobs does not end: the cursor #{cursor} came twice" if cursors.include?(cursor)

      [*cursors, cursor]
    end

    def follow(waiting, cancel, headers, &on_progress)
      guarded(waiting, cancel, headers) { poll_to_end(waiting, headers, &on_progress) }
      waiting.result
    rescue SignalException => e
      # Also if it ended the cancel, so that the job can be found.
      raise e, "Job #{waiting.job_id}: the wait was interrupted", cause: e.cause
    end

    def poll_to_end(waiting, headers)
      while waiting.goes_on?
        job = waiting.poll { |ends_at| jobs.get_job(waiting.job_id, header_params: headers.dup, ends_at: ends_at) }
        yield job if block_given?
      end
    end

    # Cancels the job of a wait that is left early, however that is done: `break`, Ctrl-C, exit and the failed assertion
    # of a test raise no StandardError.
    def guarded(waiting, cancel, headers)
      is_over = false
      yield
      is_over = true
    rescue StandardError => e
      is_over = true
      raise waiting.failure(e.message, e.class.to_s, cancelled: cancel && cancel_unfinished(waiting, headers))
    ensure
      cancel_unfinished(waiting, headers) if cancel && !is_over
    end

    # @return [Boolean] Whether the job is cancelled by this.
    def cancel_unfinished(waiting, headers)
      return false unless waiting.goes_on?

      jobs.cancel_job(waiting.job_id, header_params: headers.dup, ends_at: now + CANCEL_TIMEOUT)
      true
    rescue Error, ArgumentError
      false
    end

    def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  end
end
