/**
 * What Redis does in one step each. Keys, all below `pixelbyte-mock:`
 *
 * - `job:<id>`: hash of the job as JSON, its order, its owner, and when it was cancelled
 * - `jobs`, `jobs:<owner>`: ids of all jobs, and of an account's, by order
 * - `open:<owner>`: ids of an account's jobs that are pending or processing, by their end
 * - `due`: ids of jobs that are to be finished or reported, by when
 * - `ended`: ids of jobs that have ended, by when
 * - `spent`: micro-cents by account
 */
const prelude = `
local p = 'pixelbyte-mock:'
local function record(id) return redis.call('HMGET', p..'job:'..id, 'json', 'order', 'cancelledAt') end
local function finish(id, owner, refund, now)
  redis.call('ZREM', p..'open:'..owner, id)
  redis.call('ZADD', p..'ended', now, id)
  if tonumber(refund) > 0 then redis.call('HINCRBY', p..'spent', owner, -refund) end
end
`;

export const scripts = {
  get: `${prelude} return record(ARGV[1])`,

  submit: `${prelude}
local id, owner, cost, now, ends, json = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4], ARGV[5], ARGV[6]
local balance, concurrent, jobs = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
local left = balance - tonumber(redis.call('HGET', p..'spent', owner) or '0')
if cost > left then return {'unpaid', string.format('%.0f', left)} end
redis.call('ZREMRANGEBYSCORE', p..'open:'..owner, '-inf', now)
if redis.call('ZCARD', p..'open:'..owner) >= concurrent then
  return {'concurrent', redis.call('ZRANGE', p..'open:'..owner, 0, 0, 'WITHSCORES')[2] or now}
end
if redis.call('ZCARD', p..'jobs') >= jobs then
  local oldest = redis.call('ZPOPMIN', p..'ended')[1]
  if not oldest then return {'full', ''} end
  redis.call('ZREM', p..'jobs', oldest)
  redis.call('ZREM', p..'jobs:'..redis.call('HGET', p..'job:'..oldest, 'owner'), oldest)
  redis.call('DEL', p..'job:'..oldest)
  redis.call('ZREM', p..'due', oldest)
end
local order = redis.call('INCR', p..'order')
redis.call('HSET', p..'job:'..id, 'json', json, 'order', order, 'owner', owner)
redis.call('ZADD', p..'jobs', order, id)
redis.call('ZADD', p..'jobs:'..owner, order, id)
redis.call('ZADD', p..'open:'..owner, ends, id)
redis.call('ZADD', p..'due', ends, id)
redis.call('HINCRBY', p..'spent', owner, cost)
return {'kept', ''}`,

  /** The jobs of an account below a place in the order, newest first. */
  page: `${prelude}
local records = {}
for _, id in ipairs(redis.call('ZRANGE', p..'jobs:'..ARGV[1], '('..ARGV[2], '-inf', 'BYSCORE', 'REV', 'LIMIT', 0, ARGV[3])) do
  records[#records + 1] = record(id)
end
return records`,

  cancel: `${prelude}
local id, owner, cost, now = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if redis.call('ZREM', p..'due', id) == 0 then return nil end
redis.call('HSET', p..'job:'..id, 'cancelledAt', now)
finish(id, owner, cost, now)
return record(id)`,

  /** Whoever moves the due time on has the job to report until then. */
  finish: `${prelude}
local id, owner, refund, now, later = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5]
local due = redis.call('ZSCORE', p..'due', id)
if not due or tonumber(due) > now then return nil end
redis.call('ZADD', p..'due', later, id)
if not redis.call('ZSCORE', p..'ended', id) then finish(id, owner, refund, now) end
return record(id)`,

  reported: `${prelude} return redis.call('ZREM', p..'due', ARGV[1])`,
  overdue: `${prelude} return redis.call('ZRANGE', p..'due', '-inf', ARGV[1], 'BYSCORE', 'LIMIT', 0, ARGV[2])`,
  count: `${prelude} return redis.call('ZCARD', p..'jobs')`,
} as const;
