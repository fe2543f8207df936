/**
 * Format 3: a step's fixed start has a day, counted from the first one of the window. Until now it
 * was the day on which its time came nearest to the window, the earlier one of two; so it stays.
 */
export const fixedDays = `
ALTER TABLE "runbookSteps" RENAME TO "runbookStepsBefore";
CREATE TABLE "runbookSteps" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "sectionId" TEXT NOT NULL REFERENCES "runbookSections" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('action', 'check', 'milestone', 'communication', 'decision')),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 1 AND 500),
  "ownerId" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
  "roleId" TEXT REFERENCES "roles" ("id") DEFERRABLE INITIALLY DEFERRED,
  "fixedDay" INTEGER NOT NULL CHECK ("fixedDay" BETWEEN -100 AND 100),
  "fixedStart" TEXT CHECK ("fixedStart" GLOB '[0-2][0-9]:[0-5][0-9]'),
  "durationMinutes" INTEGER NOT NULL CHECK ("durationMinutes" BETWEEN 0 AND 100000),
  "instructions" TEXT NOT NULL CHECK (length("instructions") <= 100000),
  "command" TEXT NOT NULL CHECK (length("command") <= 20000),
  "expected" TEXT NOT NULL CHECK (length("expected") <= 20000),
  "stopIf" TEXT NOT NULL CHECK (length("stopIf") <= 20000),
  "undo" TEXT NOT NULL CHECK (length("undo") <= 20000),
  "undoMinutes" INTEGER CHECK ("undoMinutes" BETWEEN 0 AND 100000),
  "irreversible" INTEGER NOT NULL CHECK ("irreversible" IN (0, 1))
) STRICT;

WITH RECURSIVE "days" ("day") AS (
  SELECT -1 UNION ALL SELECT "day" + 1 FROM "days" WHERE "day" < 31
),
"nights" AS (
  SELECT
    "runbookSections"."id" AS "sectionId",
    "deployments"."windowNights" AS "count",
    substr("windowStart", 1, 2) * 60 + substr("windowStart", 4, 2) AS "start",
    "windowNights" * 1440 + substr("windowEnd", 1, 2) * 60 + substr("windowEnd", 4, 2) AS "end"
  FROM "runbookSections"
  JOIN "runbooks" ON "runbooks"."id" = "runbookSections"."runbookId"
  JOIN "deployments" ON "deployments"."id" = "runbooks"."deploymentId"
  WHERE "windowStart" IS NOT NULL AND "windowEnd" IS NOT NULL
)
INSERT INTO "runbookSteps"
  SELECT
    step."id", step."sectionId", step."rank", step."kind", step."title", step."ownerId",
    step."roleId",
    coalesce((
      SELECT "day" FROM "nights", "days"
      WHERE "nights"."sectionId" = step."sectionId"
        AND step."fixedStart" IS NOT NULL
        AND "day" <= "nights"."count" + 1
      ORDER BY
        max(
          "nights"."start" - "day" * 1440 - step."minute",
          "day" * 1440 + step."minute" - "nights"."end",
          0
        ),
        "day"
      LIMIT 1
    ), 0),
    step."fixedStart", step."durationMinutes", step."instructions", step."command",
    step."expected", step."stopIf", step."undo", step."undoMinutes", step."irreversible"
  FROM (
    SELECT *, substr("fixedStart", 1, 2) * 60 + substr("fixedStart", 4, 2) AS "minute"
    FROM "runbookStepsBefore"
  ) AS step;
DROP TABLE "runbookStepsBefore";
CREATE INDEX "runbookSteps_sectionId" ON "runbookSteps" ("sectionId");
CREATE INDEX "runbookSteps_ownerId" ON "runbookSteps" ("ownerId") WHERE "ownerId" IS NOT NULL;
CREATE INDEX "runbookSteps_roleId" ON "runbookSteps" ("roleId") WHERE "roleId" IS NOT NULL;
`;
