-- Entries that somebody who follows the flow could not take: seen by the agency, to be taken again.

CREATE TABLE set_aside (
  follower TEXT      NOT NULL,
  position ${bigint} NOT NULL,
  guid     TEXT      NOT NULL,
  version  ${bigint} NOT NULL,
  reason   TEXT      NOT NULL,       -- what went wrong, without a word of the story
  at       ${bigint} NOT NULL,       -- when it was last tried, epoch milliseconds
  tries    ${bigint} NOT NULL,
  again    ${bigint} NOT NULL,       -- 1 when it is to be taken again
  PRIMARY KEY (follower, position)
) ${clustered};
CREATE INDEX set_aside_position ON set_aside (position);

-- What was held against the queries late stands in a topic's reading at another place than its own.

ALTER TABLE topic_match ADD COLUMN entry ${bigint} NOT NULL DEFAULT 0;  -- position of what is found
UPDATE topic_match SET entry = position;
DROP INDEX topic_match_position;
CREATE INDEX topic_match_entry ON topic_match (entry);

CREATE TABLE topic_late (
  number ${bigint} NOT NULL,         -- of the query
  entry  ${bigint} NOT NULL,         -- waits for a place in the reading
  found  ${bigint} NOT NULL,         -- position of the item's version that the query found late
  PRIMARY KEY (number, entry, found)
) ${clustered};
CREATE INDEX topic_late_entry ON topic_late (entry);
