-- Slash commands for wrk, each with a trigger of its own, signed as Slack signs: HMAC-SHA256 by OpenSSL's library.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct evp_md_st EVP_MD;
  const EVP_MD *EVP_sha256(void);
  unsigned char *HMAC(const EVP_MD *md, const void *key, int key_len, const unsigned char *data, size_t len,
                      unsigned char *digest, unsigned int *digest_len);
]]
local crypto = ffi.load("libcrypto.so.3")
local secret = os.getenv("BENCH_SECRET")
local digest = ffi.new("unsigned char[32]")
local hex = {}
for byte = 0, 255 do hex[byte] = string.format("%02x", byte) end

local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

local count = 0
local body_form = "team_id=T0BENCH01&team_domain=bench&channel_id=C0BENCH01&channel_name=general&user_id=U%07d&user_name=bench" ..
  "&command=%%2Fchat&text=What+did+we+decide+about+the+login+on+Android+%d%%3F" ..
  "&response_url=https%%3A%%2F%%2Fhooks.slack.com%%2Fcommands%%2FT0BENCH01%%2F%d%%2Fabc&trigger_id=%d.%d.bench&api_app_id=A0BENCH01"

local function sign(base)
  crypto.HMAC(crypto.EVP_sha256(), secret, #secret, base, #base, digest, nil)
  local parts = {}
  for index = 0, 31 do parts[index + 1] = hex[digest[index]] end
  return "v0=" .. table.concat(parts)
end

function request()
  count = count + 1
  local body = string.format(body_form, count % 5000, count, count, number, count)
  local time = tostring(os.time())
  local headers = {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["X-Slack-Request-Timestamp"] = time,
    ["X-Slack-Signature"] = sign("v0:" .. time .. ":" .. body),
  }
  return wrk.format("POST", "/slack/commands", headers, body)
end

local statuses = {}
function response(status) statuses[status] = (statuses[status] or 0) + 1 end

function done(summary, latency, requests)
  io.write(string.format("RESULT %d %d %.2f %.2f %.2f %d\n", summary.requests, summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
