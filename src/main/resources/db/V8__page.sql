-- What is on the public page and where: names and places, no words. Made from the public's flow, and
-- made again from it when these tables are emptied.

CREATE TABLE page_cursor (
  position ${bigint} NOT NULL          -- up to here the public's flow was read; one row
);

CREATE TABLE page_story (
  guid      TEXT      NOT NULL PRIMARY KEY,
  number    ${bigint} NOT NULL,        -- the guid's, as it stands in the story's address
  language  TEXT      NOT NULL,
  section   TEXT      NOT NULL,
  state     TEXT      NOT NULL,        -- shown, held, killed, withdrawn
  level     TEXT      NOT NULL,
  circle    TEXT      NOT NULL,        -- the guid that a story and its translations share
  day       ${bigint} NOT NULL,        -- of the first release, in the agency's time zone, since 1970
  published ${bigint} NOT NULL,        -- the first release, epoch milliseconds
  updated   ${bigint} NOT NULL,        -- the newest text, epoch milliseconds
  placed    ${bigint} NOT NULL,        -- position of the newest news of it: lists go by this
  position  ${bigint} NOT NULL         -- of its newest entry
);
CREATE INDEX page_story_number ON page_story (number);
CREATE INDEX page_story_circle ON page_story (circle);
CREATE INDEX page_story_language ON page_story (language, placed) WHERE state = 'shown';
CREATE INDEX page_story_section ON page_story (language, section, placed) WHERE state = 'shown';
CREATE INDEX page_story_level ON page_story (language, level, placed) WHERE state = 'shown';
CREATE INDEX page_story_day ON page_story (language, day, placed) WHERE state = 'shown';
CREATE INDEX page_story_placed ON page_story (placed) WHERE state = 'shown';

CREATE TABLE page_tag (
  tag      TEXT      NOT NULL,         -- topic:CODE, place:NAME or story:SLUGLINE
  language TEXT      NOT NULL,
  placed   ${bigint} NOT NULL,
  guid     TEXT      NOT NULL,
  PRIMARY KEY (tag, language, placed, guid)
) ${clustered};
CREATE INDEX page_tag_guid ON page_tag (guid);

CREATE TABLE page_correction (
  position ${bigint} NOT NULL PRIMARY KEY,
  language TEXT      NOT NULL,
  guid     TEXT      NOT NULL
);
CREATE INDEX page_correction_guid ON page_correction (guid);
CREATE INDEX page_correction_language ON page_correction (language, position);

CREATE TABLE subscription_request (
  id           ${bigint} NOT NULL PRIMARY KEY,
  at           ${bigint} NOT NULL,     -- epoch milliseconds
  language     TEXT      NOT NULL,
  organisation TEXT      NOT NULL,
  name         TEXT      NOT NULL,
  email        TEXT      NOT NULL,
  telephone    TEXT,
  message      TEXT
);
