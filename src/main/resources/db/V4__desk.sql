-- The desk: work in progress, what is to happen when, who asked for a kill, and who did what.

CREATE TABLE desk_number (
  item ${bigint} NOT NULL,         -- the newest guid's number; rises across all types
  act  ${bigint} NOT NULL          -- number of the newest row in desk_act or schedule
);
INSERT INTO desk_number (item, act) VALUES (0, 0);

CREATE TABLE draft (
  guid     TEXT      PRIMARY KEY,
  revision ${bigint} NOT NULL,     -- number of the act that saved it
  event    TEXT      NOT NULL,     -- release, update or correction
  grade    TEXT,
  base     ${bigint} NOT NULL,     -- the version whose text it began as, 0 for none
  author   TEXT      NOT NULL,     -- who opened it
  opened   ${bigint} NOT NULL,     -- epoch milliseconds
  editor   TEXT      NOT NULL,     -- who saved it last
  saved    ${bigint} NOT NULL,
  schema   ${bigint} NOT NULL,     -- number of the form that the bytes have
  bytes    ${bytes}  NOT NULL
);
CREATE INDEX draft_saved ON draft (saved);

CREATE TABLE desk_act (
  number  ${bigint} PRIMARY KEY,
  guid    TEXT      NOT NULL,
  at      ${bigint} NOT NULL,
  actor   TEXT      NOT NULL,
  act     TEXT      NOT NULL,
  version ${bigint},               -- of the entry that it made
  detail  TEXT
);
CREATE INDEX desk_act_guid ON desk_act (guid, number);

CREATE TABLE schedule (
  number      ${bigint} PRIMARY KEY,
  guid        TEXT      NOT NULL,
  kind        TEXT      NOT NULL,  -- release, embargo-lift or hold-reminder
  due         ${bigint} NOT NULL,
  state       TEXT      NOT NULL,  -- pending, done, canceled or failed
  actor       TEXT      NOT NULL,
  grade       TEXT,
  note        TEXT,
  public_note TEXT,
  failure     TEXT                 -- why it failed
);
CREATE INDEX schedule_due ON schedule (due) WHERE state = 'pending';
CREATE INDEX schedule_guid ON schedule (guid, number);

CREATE TABLE kill_request (
  guid        TEXT      PRIMARY KEY,
  position    ${bigint} NOT NULL,  -- of the hold
  version     ${bigint} NOT NULL,
  held_before ${bigint} NOT NULL,  -- 1 where the item was held before anybody asked for the kill
  ground      TEXT      NOT NULL,
  reason      TEXT      NOT NULL,
  public_note TEXT      NOT NULL,
  actor       TEXT      NOT NULL,
  at          ${bigint} NOT NULL
);

CREATE TABLE item_link (
  target TEXT NOT NULL,
  guid   TEXT NOT NULL,            -- the item or draft that links to it
  rel    TEXT NOT NULL,
  PRIMARY KEY (target, guid, rel)
) ${clustered};
CREATE INDEX item_link_guid ON item_link (guid);

CREATE TABLE item_flag (
  guid     TEXT      NOT NULL,     -- the item to look at
  original TEXT      NOT NULL,     -- the item that was killed or corrected
  position ${bigint} NOT NULL,     -- of that kill or correction
  rel      TEXT      NOT NULL,     -- what the original is to the item
  event    TEXT      NOT NULL,     -- kill or correction
  at       ${bigint} NOT NULL,
  settled  ${bigint},              -- version of the item by which an editor dealt with it
  PRIMARY KEY (guid, original, position)
) ${clustered};
