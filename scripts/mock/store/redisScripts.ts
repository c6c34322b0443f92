/**
 * What Redis does in one step each. The last argument of each script is the prefix of all keys, the one before it how
 * many milliseconds they are kept after the last change. Keys, below the prefix:
 *
 * - `job:<id>`: hash of the job as JSON, its order, its owner, and when it was cancelled
 * - `jobs`, `jobs:<owner>`: ids of all jobs, and of an account's, by order
 * - `open:<owner>`: ids of an account's jobs that are pending or processing, by their end
 * - `due`: ids of jobs that are to be finished or reported, by when
 * - `ended`: ids of jobs that have ended, by when
 * - `spent`, `refunded`, `balance`: micro-cents by account
 * - `upload:<id>`, `file:<id>`, `uploads:<owner>`: an upload as JSON, its file as base64, and ids of an account's uploads
 * - `coverage`: what all mocks have covered
 */
const prelude = `
local p, ttl = ARGV[#ARGV], ARGV[#ARGV - 1]
local function keep(name) redis.call('PEXPIRE', p..name, ttl) end
local function record(id) return redis.call('HMGET', p..'job:'..id, 'json', 'order', 'cancelledAt') end
local function money(name, owner) return tonumber(redis.call('HGET', p..name, owner) or '0') end
local function finish(id, owner, refund, now)
  redis.call('ZREM', p..'open:'..owner, id)
  redis.call('ZADD', p..'ended', now, id)
  keep('ended')
  if tonumber(refund) > 0 then redis.call('HINCRBY', p..'refunded', owner, refund) keep('refunded') end
end
local function forget(id)
  local owner = redis.call('HGET', p..'job:'..id, 'owner')
  redis.call('ZREM', p..'jobs', id)
  if owner then redis.call('ZREM', p..'jobs:'..owner, id) redis.call('ZREM', p..'open:'..owner, id) end
  redis.call('DEL', p..'job:'..id)
  redis.call('ZREM', p..'due', id)
  redis.call('ZREM', p..'ended', id)
end
`;

export const scripts = {
  get: `${prelude} return record(ARGV[1])`,

  submit: `${prelude}
local id, owner, cost, now, ends, json = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4], ARGV[5], ARGV[6]
local balance, concurrent, jobs = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
local own = redis.call('HGET', p..'balance', owner)
if own then balance = tonumber(own) end
local left = balance - money('spent', owner) + money('refunded', owner)
if cost > left then return {'unpaid', string.format('%.0f', left)} end
redis.call('ZREMRANGEBYSCORE', p..'open:'..owner, '-inf', now)
if redis.call('ZCARD', p..'open:'..owner) >= concurrent then
  return {'concurrent', redis.call('ZRANGE', p..'open:'..owner, 0, 0, 'WITHSCORES')[2] or now}
end
if redis.call('ZCARD', p..'jobs') >= jobs then
  local oldest = redis.call('ZPOPMIN', p..'ended')[1]
  if not oldest then return {'full', ''} end
  forget(oldest)
end
local order = redis.call('INCR', p..'order')
redis.call('HSET', p..'job:'..id, 'json', json, 'order', order, 'owner', owner)
redis.call('ZADD', p..'jobs', order, id)
redis.call('ZADD', p..'jobs:'..owner, order, id)
redis.call('ZADD', p..'open:'..owner, ends, id)
redis.call('ZADD', p..'due', ends, id)
redis.call('HINCRBY', p..'spent', owner, cost)
for _, name in ipairs({'job:'..id, 'jobs', 'jobs:'..owner, 'open:'..owner, 'due', 'spent', 'order'}) do keep(name) end
return {'kept', ''}`,

  /** The jobs of an account below a position in the order, newest first. */
  page: `${prelude}
local records = {}
for _, id in ipairs(redis.call('ZRANGE', p..'jobs:'..ARGV[1], '('..ARGV[2], '-inf', 'BYSCORE', 'REV', 'LIMIT', 0, ARGV[3])) do
  records[#records + 1] = record(id)
end
return records`,

  cancel: `${prelude}
local id, owner, cost, now = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if redis.call('EXISTS', p..'job:'..id) == 0 or redis.call('ZSCORE', p..'ended', id) then return nil end
redis.call('ZREM', p..'due', id)
redis.call('HSET', p..'job:'..id, 'cancelledAt', now)
finish(id, owner, cost, now)
return record(id)`,

  /** Puts a changed job in the place of one that has not ended. A job that is held has no end. */
  replace: `${prelude}
local id, owner, json, ends = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if redis.call('EXISTS', p..'job:'..id) == 0 or redis.call('ZSCORE', p..'ended', id) then return nil end
redis.call('HSET', p..'job:'..id, 'json', json)
redis.call('ZADD', p..'open:'..owner, ends, id)
if ends == '+inf' then redis.call('ZREM', p..'due', id) else redis.call('ZADD', p..'due', ends, id) keep('due') end
return record(id)`,

  /** Whoever moves the due time on has the job to report until then. */
  finish: `${prelude}
local id, owner, refund, now, later = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5]
local due = redis.call('ZSCORE', p..'due', id)
if not due or tonumber(due) > now then return nil end
redis.call('ZADD', p..'due', later, id)
if not redis.call('ZSCORE', p..'ended', id) then finish(id, owner, refund, now) end
return record(id)`,

  money: `${prelude}
return {redis.call('HGET', p..'balance', ARGV[1]) or '', tostring(money('spent', ARGV[1])), tostring(money('refunded', ARGV[1]))}`,

  resetAccount: `${prelude}
local owner = ARGV[1]
for _, id in ipairs(redis.call('ZRANGE', p..'jobs:'..owner, 0, -1)) do forget(id) end
for _, name in ipairs({'spent', 'refunded', 'balance'}) do redis.call('HDEL', p..name, owner) end
for _, id in ipairs(redis.call('SMEMBERS', p..'uploads:'..owner)) do redis.call('DEL', p..'upload:'..id, p..'file:'..id) end
redis.call('DEL', p..'jobs:'..owner, p..'open:'..owner, p..'uploads:'..owner)
return 1`,

  reportUntil: `${prelude} return redis.call('ZADD', p..'due', 'XX', ARGV[2], ARGV[1])`,
  reported: `${prelude} return redis.call('ZREM', p..'due', ARGV[1])`,
  overdue: `${prelude} return redis.call('ZRANGE', p..'due', '-inf', ARGV[1], 'BYSCORE', 'LIMIT', 0, ARGV[2])`,
  count: `${prelude} return redis.call('ZCARD', p..'jobs')`,
} as const;
