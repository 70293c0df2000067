-- What was handed to whom: ranges of the flow, and what the receivers said of it.

CREATE TABLE reading (
  id         TEXT      NOT NULL PRIMARY KEY,
  subscriber ${bigint} NOT NULL,
  api_key    ${bigint} NOT NULL,
  channel    TEXT      NOT NULL,
  filter     TEXT,                -- JSON; null for everything
  after      ${bigint} NOT NULL,  -- the reader's entries after this position …
  upto       ${bigint} NOT NULL,  -- … up to this one were handed over
  opened     ${bigint} NOT NULL,  -- epoch milliseconds
  closed     ${bigint} NOT NULL   -- of the newest hand-over
);
CREATE INDEX reading_subscriber ON reading (subscriber, upto);
CREATE INDEX reading_upto ON reading (upto);

CREATE TABLE receipt (
  subscriber ${bigint} NOT NULL,
  guid       TEXT      NOT NULL,
  version    ${bigint} NOT NULL,
  status     TEXT      NOT NULL,
  url        TEXT,
  api_key    ${bigint} NOT NULL,
  at         ${bigint} NOT NULL,
  PRIMARY KEY (guid, subscriber, version, status)
);
