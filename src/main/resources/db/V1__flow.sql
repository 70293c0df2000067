-- The flow: one row that says where it stands, an entry for each version, its content apart.

CREATE TABLE flow (
  id          TEXT      NOT NULL,
  fingerprint TEXT      NOT NULL,  -- of the database that this flow lives in: a copy has another
  head        ${bigint} NOT NULL,  -- position of the newest entry, 0 for none
  last_at     ${bigint} NOT NULL,  -- its time, epoch milliseconds
  revision    ${bigint} NOT NULL   -- of the contracts and products; a random number for each edit
);

CREATE TABLE entry (
  position  ${bigint} PRIMARY KEY,
  guid      TEXT      NOT NULL,
  version   ${bigint} NOT NULL,
  event     TEXT      NOT NULL,
  at        ${bigint} NOT NULL,    -- epoch milliseconds; never decreases with the position
  type      TEXT      NOT NULL,
  language  TEXT      NOT NULL,
  level     TEXT      NOT NULL,
  levels    ${bigint} NOT NULL,    -- bits of the levels of this and all earlier versions
  status    TEXT      NOT NULL,
  embargoed ${bigint} NOT NULL,
  test      ${bigint} NOT NULL,
  notice    TEXT,                  -- JSON
  changed   TEXT,                  -- names of fields, parted by commas
  actor     TEXT      NOT NULL,
  products  TEXT      NOT NULL,    -- ids, parted by commas
  owed      ${bigint} NOT NULL,    -- number of rows in the table owed
  UNIQUE (guid, version)
);
CREATE INDEX entry_at ON entry (at, position);
CREATE INDEX entry_unusable ON entry (guid) WHERE status <> 'usable';

CREATE TABLE content (
  position ${bigint} PRIMARY KEY,
  schema   ${bigint} NOT NULL,     -- number of the form that the bytes have
  hash     ${bytes}  NOT NULL,     -- SHA-256 of the bytes
  bytes    ${bytes}  NOT NULL,
  abridged ${bytes}                -- what the public may see, frozen with the entry; null for nothing
);

CREATE TABLE entry_product (
  product  ${bigint} NOT NULL,     -- 0 is the public
  position ${bigint} NOT NULL,
  PRIMARY KEY (product, position)
) ${clustered};

CREATE TABLE owed (
  subscriber ${bigint} NOT NULL,
  position   ${bigint} NOT NULL,
  products   TEXT      NOT NULL,   -- through which the subscriber had an earlier version
  PRIMARY KEY (subscriber, position)
) ${clustered};
CREATE INDEX owed_position ON owed (position);
