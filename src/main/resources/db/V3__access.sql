-- Who may come in, and what they did.

CREATE TABLE person (
  id        ${bigint} PRIMARY KEY,
  email     TEXT      NOT NULL UNIQUE,  -- in small letters
  name      TEXT      NOT NULL,
  roles     TEXT      NOT NULL,         -- parted by commas
  desks     TEXT      NOT NULL,         -- parted by commas; none for all
  languages TEXT      NOT NULL,         -- BCP 47 tags parted by commas; none for all
  active    ${bigint} NOT NULL,         -- 0 for suspended
  password  TEXT      NOT NULL          -- Argon2id with its parameters and salt
);

CREATE TABLE session (
  hash    ${bytes}  PRIMARY KEY,        -- SHA-256 of the token
  person  ${bigint} NOT NULL REFERENCES person (id),
  expires ${bigint} NOT NULL            -- epoch milliseconds
) ${clustered};
CREATE INDEX session_person ON session (person);
CREATE INDEX session_expires ON session (expires);

CREATE TABLE audit (
  number  ${bigint} PRIMARY KEY,        -- 1, 2, 3 … with no gap
  at      ${bigint} NOT NULL,           -- epoch milliseconds
  actor   TEXT      NOT NULL,           -- email, key or part of the program
  act     TEXT      NOT NULL,
  object  TEXT,                         -- what it was done to, by its id
  allowed ${bigint} NOT NULL,
  reason  TEXT,
  address TEXT                          -- where the request came from
);
