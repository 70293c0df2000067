-- Who may have what. The table of edits is the whole history of subscribers, products and
-- contracts: what held at a position is, of each, the edit with the greatest number among those
-- whose from_position is not beyond it. The program keeps it in memory; nothing here is changed.

CREATE TABLE edit (
  number        ${bigint} PRIMARY KEY, -- 1, 2, 3 … in commit order
  kind          TEXT      NOT NULL,    -- subscriber, product, contract
  id            ${bigint} NOT NULL,    -- of its kind
  from_position ${bigint} NOT NULL,    -- of the first entry for which it holds
  at            ${bigint} NOT NULL,    -- epoch milliseconds
  actor         TEXT      NOT NULL,
  terms         TEXT      NOT NULL     -- JSON: the whole as it is from then on
);
CREATE INDEX edit_of ON edit (kind, id, number);

CREATE TABLE api_key (
  id         ${bigint} PRIMARY KEY,
  hash       ${bytes}  NOT NULL UNIQUE, -- SHA-256 of the key, which itself is nowhere
  subscriber ${bigint} NOT NULL,
  label      TEXT      NOT NULL,
  scopes     TEXT      NOT NULL,        -- codes, parted by commas
  created    ${bigint} NOT NULL,        -- epoch milliseconds, like the two below
  last_used  ${bigint},
  revoked    ${bigint},
  changed    ${bigint} NOT NULL UNIQUE  -- rises with each creation and revocation of any key
);
CREATE INDEX api_key_subscriber ON api_key (subscriber);

CREATE TABLE hand_out (
  guid       TEXT      NOT NULL,
  subscriber ${bigint} NOT NULL,
  version    ${bigint} NOT NULL,
  channel    TEXT      NOT NULL,
  api_key    ${bigint} NOT NULL,        -- 0 where no key asked
  at         ${bigint} NOT NULL,        -- epoch milliseconds, of the first time
  PRIMARY KEY (guid, subscriber, version, channel, api_key)
) ${clustered};
CREATE INDEX hand_out_subscriber ON hand_out (subscriber, at);
