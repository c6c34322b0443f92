# frozen_string_literal: true

module PixelByte
  # The base of every error that this package raises on purpose.
  class Error < StandardError; end

  # The API returned an error, a redirect, which is never followed, or a response that cannot be read.
  class ApiError < Error
    # The longest part of a body that is kept, in characters.
    LONGEST_BODY = 2000
    UNDESCRIBED = "the response is not one that the API describes"
    private_constant :UNDESCRIBED

    # @return [Integer] The HTTP status.
    attr_reader :status
    # @return [String] The code of the API, such as INSUFFICIENT_BALANCE; HTTP_<status> when the response has none
    #   or is a redirect.
    attr_reader :code
    # @return [String, nil] What to quote to support.
    attr_reader :request_id
    # @return [Object, nil] More about the error, as decoded JSON.
    attr_reader :details
    # @return [String, nil] The header Retry-After.
    attr_reader :retry_after
    # @return [String, nil] The beginning of a body that is not an error of the API.
    attr_reader :body

    def initialize(message, status:, code:, request_id: nil, details: nil, retry_after: nil, body: nil)
      super("#{code}: #{message}")
      @status = status
      @code = code
      @request_id = request_id
      @details = details
      @retry_after = retry_after
      @body = body
    end

    # The error that a response stands for.
    #
    # @param response [Response]
    def self.of(response)
      known = { status: response.status, request_id: response.request_id, retry_after: response.headers["retry-after"] }
      # The API sends no redirects, so what one holds is no error of it.
      code, message, details = response.error unless response.redirect?
      return new(message.strip.empty? ? UNDESCRIBED : message, code: code, details: details, **known) if code

      new(undescribed(response), code: "HTTP_#{response.status}", body: response.text[0, LONGEST_BODY], **known)
    end

    # What to say of a response that is no error of the API.
    def self.undescribed(response)
      return redirected(response.headers["location"].to_s.scrub) if response.redirect?

      start = response.text[0, 200].strip
      start.empty? ? UNDESCRIBED : "#{UNDESCRIBED}: #{start}"
    end

    def self.redirected(location)
      "the server redirects#{" to #{location}" unless location.empty?}; redirects are not followed"
    end
    private_class_method :undescribed, :redirected
  end

  # There was no response, or it broke off.
  class ConnectionError < Error
    # @param sent [Boolean] Whether the request may have reached the server.
    def initialize(message, sent:)
      super(message)
      @sent = sent
    end

    def sent? = @sent
  end

  # A job that was accepted failed, was cancelled, or was not waited for to its end: `cause` says why. It can be waited
  # for again by its id, if it is not done yet.
  class JobNotCompleted < Error
    # @return [String] The job's id.
    attr_reader :job_id
    # @return [Job, nil] How the job was last seen.
    attr_reader :job

    # @param cancelled [Boolean] Whether the job was cancelled because the wait ended.
    def initialize(message, job_id:, job: nil, cancelled: false)
      super("Job #{job_id}: #{message}")
      @job_id = job_id
      @job = job
      @cancelled = cancelled
    end

    # Whether the job was cancelled because the wait ended. If not, and it has not ended by itself, it may still run.
    def cancelled? = @cancelled
  end
end
