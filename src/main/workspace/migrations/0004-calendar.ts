/** Format 4: what the calendar reckons with: days off, freezes, cadences, followers, announcements. */
export const calendar = `
ALTER TABLE "releases" ADD COLUMN "lockDaysBefore" INTEGER CHECK ("lockDaysBefore" BETWEEN 0 AND 3650);

CREATE TABLE "follows" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "releaseId" TEXT NOT NULL REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "leaderId" TEXT NOT NULL REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "mode" TEXT NOT NULL CHECK ("mode" IN ('at-least', 'exactly', 'same-day')),
  "days" INTEGER NOT NULL CHECK ("days" BETWEEN 0 AND 3650),
  "unit" TEXT NOT NULL CHECK ("unit" IN ('calendar', 'working'))
) STRICT;
CREATE INDEX "follows_releaseId" ON "follows" ("releaseId");
CREATE INDEX "follows_leaderId" ON "follows" ("leaderId");

CREATE TABLE "holidays" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "date" TEXT NOT NULL CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 500),
  "uid" TEXT CHECK (length("uid") <= 1000)
) STRICT;

CREATE TABLE "leaves" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "personId" TEXT NOT NULL REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
  "startDate" TEXT NOT NULL CHECK ("startDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "endDate" TEXT NOT NULL CHECK ("endDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "note" TEXT NOT NULL CHECK (length("note") <= 500)
) STRICT;
CREATE INDEX "leaves_personId" ON "leaves" ("personId");

CREATE TABLE "freezes" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 1 AND 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('hard', 'soft')),
  "startDate" TEXT NOT NULL CHECK ("startDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "startTime" TEXT NOT NULL CHECK ("startTime" GLOB '[0-2][0-9]:[0-5][0-9]'),
  "endDate" TEXT NOT NULL CHECK ("endDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "endTime" TEXT NOT NULL CHECK ("endTime" GLOB '[0-2][0-9]:[0-5][0-9]'),
  "zone" TEXT NOT NULL CHECK (length("zone") BETWEEN 1 AND 64),
  "rule" TEXT NOT NULL CHECK (length("rule") <= 1000),
  "exceptDates" TEXT NOT NULL CHECK (json_valid("exceptDates") AND json_type("exceptDates") = 'array'),
  "productId" TEXT REFERENCES "products" ("id") DEFERRABLE INITIALLY DEFERRED,
  "environment" TEXT NOT NULL CHECK (length("environment") <= 200),
  "uid" TEXT CHECK (length("uid") <= 1000)
) STRICT;
CREATE INDEX "freezes_productId" ON "freezes" ("productId") WHERE "productId" IS NOT NULL;

CREATE TABLE "freezeReasons" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "freezeId" TEXT NOT NULL REFERENCES "freezes" ("id") DEFERRABLE INITIALLY DEFERRED,
  "deploymentId" TEXT NOT NULL REFERENCES "deployments" ("id") DEFERRABLE INITIALLY DEFERRED,
  "startDate" TEXT NOT NULL CHECK ("startDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "reason" TEXT NOT NULL CHECK (length("reason") <= 2000)
) STRICT;
CREATE INDEX "freezeReasons_freezeId" ON "freezeReasons" ("freezeId");
CREATE INDEX "freezeReasons_deploymentId" ON "freezeReasons" ("deploymentId");

CREATE TABLE "dateMarks" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 1 AND 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('fair', 'contract', 'quarter-end', 'other')),
  "startDate" TEXT NOT NULL CHECK ("startDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "endDate" TEXT NOT NULL CHECK ("endDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "productId" TEXT REFERENCES "products" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "dateMarks_productId" ON "dateMarks" ("productId") WHERE "productId" IS NOT NULL;

CREATE TABLE "cadences" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "teamId" TEXT NOT NULL REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
  "productId" TEXT REFERENCES "products" ("id") DEFERRABLE INITIALLY DEFERRED,
  "firstStart" TEXT NOT NULL CHECK ("firstStart" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sprintDays" INTEGER NOT NULL CHECK ("sprintDays" BETWEEN 1 AND 366),
  "coolDownDays" INTEGER NOT NULL CHECK ("coolDownDays" BETWEEN 0 AND 366),
  "sprintsPerRelease" INTEGER NOT NULL CHECK ("sprintsPerRelease" BETWEEN 1 AND 100),
  "releaseAfterDays" INTEGER NOT NULL CHECK ("releaseAfterDays" BETWEEN 0 AND 366),
  "weekday" INTEGER CHECK ("weekday" BETWEEN 1 AND 7),
  "lockDaysBefore" INTEGER CHECK ("lockDaysBefore" BETWEEN 0 AND 366),
  "windowStart" TEXT NOT NULL CHECK ("windowStart" GLOB '[0-2][0-9]:[0-5][0-9]'),
  "windowEnd" TEXT NOT NULL CHECK ("windowEnd" GLOB '[0-2][0-9]:[0-5][0-9]'),
  "zone" TEXT NOT NULL CHECK (length("zone") BETWEEN 1 AND 64),
  "skipFreezes" INTEGER NOT NULL CHECK ("skipFreezes" IN (0, 1)),
  "firstVersion" TEXT CHECK (length("firstVersion") <= 80),
  "bump" TEXT NOT NULL CHECK ("bump" IN ('major', 'minor', 'patch'))
) STRICT;
CREATE INDEX "cadences_teamId" ON "cadences" ("teamId");
CREATE INDEX "cadences_productId" ON "cadences" ("productId") WHERE "productId" IS NOT NULL;

CREATE TABLE "generated" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "cadenceId" TEXT NOT NULL REFERENCES "cadences" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('sprint', 'release')),
  "ordinal" INTEGER NOT NULL CHECK ("ordinal" BETWEEN 1 AND 100000),
  "recordId" TEXT NOT NULL CHECK (length("recordId") BETWEEN 1 AND 64),
  "values" TEXT NOT NULL CHECK (json_valid("values") AND json_type("values") = 'array')
) STRICT;
CREATE INDEX "generated_cadenceId" ON "generated" ("cadenceId");

CREATE TABLE "announcements" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "releaseId" TEXT NOT NULL REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "audience" TEXT NOT NULL CHECK (length("audience") BETWEEN 1 AND 500),
  "channel" TEXT NOT NULL CHECK (length("channel") <= 200),
  "text" TEXT NOT NULL CHECK (length("text") <= 20000),
  "plannedOffset" INTEGER NOT NULL CHECK ("plannedOffset" BETWEEN -3650 AND 3650),
  "plannedUnit" TEXT NOT NULL CHECK ("plannedUnit" IN ('calendar', 'working')),
  "sentOn" TEXT CHECK ("sentOn" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sentById" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
  "toldDate" TEXT CHECK ("toldDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "announcements_releaseId" ON "announcements" ("releaseId");
CREATE INDEX "announcements_sentById" ON "announcements" ("sentById") WHERE "sentById" IS NOT NULL;
`;
