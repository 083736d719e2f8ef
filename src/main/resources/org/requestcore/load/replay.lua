-- Sends the pieces of a file round and round, and tells at the end what wrk has counted, as a line of JSON.
-- The file: for each piece a line with its length, and then its octets. Each of wrk's threads begins somewhere else.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  pieces = {}
  local file = assert(io.open(args[1], "rb"))
  local length = file:read("*n")
  while length do
    file:read(1)
    pieces[#pieces + 1] = file:read(length)
    length = file:read("*n")
  end
  file:close()
  at = number * 97
end

function request()
  at = at + 1
  return pieces[at % #pieces + 1]
end

function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"micros":%d,"bytes":%d,"connect":%d,"read":%d,"write":%d,"status":%d,"timeout":%d,"p50":%.1f,"p90":%.1f,"p99":%.1f,"p99.9":%.1f,"max":%.1f,"mean":%.3f}\n',
    summary.requests, summary.duration, summary.bytes, e.connect, e.read, e.write, e.status, e.timeout,
    latency:percentile(50), latency:percentile(90), latency:percentile(99), latency:percentile(99.9), latency.max, latency.mean))
end
