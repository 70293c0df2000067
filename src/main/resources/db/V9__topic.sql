-- Subscribers' saved searches, what their queries found of the flow as it passed, and what they were
-- alerted to. Positions and names, no words of any item.

CREATE TABLE topic_passage (
  position ${bigint} NOT NULL,       -- up to here the flow was held against the queries; one row
  flow     TEXT      NOT NULL,       -- the flow's id
  revision ${bigint} NOT NULL        -- rises when there is a query more to be asked
);

CREATE TABLE topic_query (
  number ${bigint} PRIMARY KEY,
  hash   ${bytes}  NOT NULL UNIQUE,  -- SHA-256 of the text
  text   TEXT      NOT NULL,         -- as it is asked; the same one of many topics is one
  newest ${bigint} NOT NULL          -- position of the newest entry that it brings, 0 for none
);

CREATE TABLE topic (
  id         TEXT      PRIMARY KEY,
  subscriber ${bigint} NOT NULL,
  name       TEXT      NOT NULL,
  query      TEXT      NOT NULL,     -- as its owner wrote it
  language   TEXT,
  number     ${bigint} NOT NULL REFERENCES topic_query (number),
  after      ${bigint} NOT NULL,     -- what the query found up to here is not the topic's
  since      ${bigint} NOT NULL,     -- when that was, epoch milliseconds, like all times here
  alerts     TEXT      NOT NULL,     -- now, digest or muted
  schedule   TEXT,                   -- of digests: JSON
  created    ${bigint} NOT NULL,
  changed    ${bigint} NOT NULL,
  revision   TEXT      NOT NULL,     -- random, another with each change
  alerted    ${bigint} NOT NULL,     -- up to here its alerts were handed over and sent
  due        ${bigint},              -- when the next digest is
  leased     ${bigint} NOT NULL      -- until then somebody else is sending
);
CREATE INDEX topic_subscriber ON topic (subscriber, created);
CREATE INDEX topic_number ON topic (number);
CREATE INDEX topic_now ON topic (number, alerted) WHERE alerts = 'now';
CREATE INDEX topic_digest ON topic (due) WHERE alerts = 'digest';

CREATE TABLE topic_match (
  number   ${bigint} NOT NULL,       -- of the query
  position ${bigint} NOT NULL,
  found    TEXT      NOT NULL,       -- positions of the item's versions that it found, by commas
  PRIMARY KEY (number, position)
) ${clustered};
CREATE INDEX topic_match_position ON topic_match (position);

CREATE TABLE topic_alert (
  guid    TEXT      NOT NULL,
  topic   TEXT      NOT NULL,
  version ${bigint} NOT NULL,        -- that was handed over to be sent
  at      ${bigint} NOT NULL,
  PRIMARY KEY (guid, topic, version)
) ${clustered};
CREATE INDEX topic_alert_topic ON topic_alert (topic);

CREATE TABLE topic_withdrawal (
  topic    TEXT      NOT NULL,
  guid     TEXT      NOT NULL,
  position ${bigint} NOT NULL,       -- of the hold or kill
  leased   ${bigint} NOT NULL,
  PRIMARY KEY (topic, guid)
) ${clustered};
