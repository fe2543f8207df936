/**
 * The first format. Frozen: what comes later is a later migration.
 *
 * Columns have the names of the records' fields. References are checked at commit and never
 * cascade. In the log, an undo or redo names the transactions it is about as `fromSeq` to `toSeq`;
 * a change's `payload` is the row (insert, delete) or the fields with their values before and after
 * (update), as JSON.
 */
export const first = `
CREATE TABLE "settings" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "workspaceId" TEXT NOT NULL CHECK (length("workspaceId") BETWEEN 1 AND 64),
  "zone" TEXT NOT NULL CHECK (length("zone") BETWEEN 1 AND 64),
  "weekStart" INTEGER NOT NULL CHECK ("weekStart" BETWEEN 1 AND 7),
  "workingDays" TEXT NOT NULL CHECK (json_valid("workingDays") AND json_type("workingDays") = 'array')
) STRICT;

CREATE TABLE "roles" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 500),
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500)
) STRICT;

CREATE TABLE "teams" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 500),
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500)
) STRICT;

CREATE TABLE "people" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 500),
  "mail" TEXT CHECK (length("mail") <= 320),
  "telephone" TEXT CHECK (length("telephone") <= 60),
  "zone" TEXT CHECK (length("zone") BETWEEN 1 AND 64),
  "roleId" TEXT REFERENCES "roles" ("id") DEFERRABLE INITIALLY DEFERRED,
  "teamId" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
  "standInId" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
  "active" INTEGER NOT NULL CHECK ("active" IN (0, 1))
) STRICT;
CREATE INDEX "people_roleId" ON "people" ("roleId") WHERE "roleId" IS NOT NULL;
CREATE INDEX "people_teamId" ON "people" ("teamId") WHERE "teamId" IS NOT NULL;
CREATE INDEX "people_standInId" ON "people" ("standInId") WHERE "standInId" IS NOT NULL;

CREATE TABLE "products" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "key" TEXT NOT NULL CHECK (length("key") <= 20),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 500),
  "versionScheme" TEXT NOT NULL CHECK ("versionScheme" IN ('semver', 'calver', 'free')),
  "method" TEXT NOT NULL CHECK ("method" IN ('agile', 'waterfall', 'continuous', 'hotfix')),
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500)
) STRICT;

CREATE TABLE "releases" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "productId" TEXT NOT NULL REFERENCES "products" ("id") DEFERRABLE INITIALLY DEFERRED,
  "version" TEXT NOT NULL CHECK (length("version") <= 80),
  "name" TEXT NOT NULL CHECK (length("name") <= 200),
  "method" TEXT NOT NULL CHECK ("method" IN ('agile', 'waterfall', 'continuous', 'hotfix')),
  "goal" TEXT NOT NULL CHECK (length("goal") <= 2000),
  "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'in-progress', 'rolling-out', 'released', 'rolled-back', 'cancelled')),
  "targetDate" TEXT CHECK ("targetDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "ownerId" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hotfixOfId" TEXT REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "template" TEXT NOT NULL CHECK (length("template") <= 80),
  "hue" INTEGER NOT NULL CHECK ("hue" BETWEEN 1 AND 4)
) STRICT;
CREATE INDEX "releases_productId" ON "releases" ("productId");
CREATE INDEX "releases_ownerId" ON "releases" ("ownerId") WHERE "ownerId" IS NOT NULL;
CREATE INDEX "releases_hotfixOfId" ON "releases" ("hotfixOfId") WHERE "hotfixOfId" IS NOT NULL;

CREATE TABLE "deployments" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "releaseId" TEXT NOT NULL REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500),
  "environment" TEXT NOT NULL CHECK (length("environment") <= 200),
  "state" TEXT NOT NULL CHECK ("state" IN ('planned', 'live', 'deployed', 'rolled-back', 'abandoned')),
  "windowDay" INTEGER NOT NULL CHECK ("windowDay" BETWEEN -3650 AND 3650),
  "windowStart" TEXT CHECK ("windowStart" GLOB '[0-2][0-9]:[0-5][0-9]'),
  "windowEnd" TEXT CHECK ("windowEnd" GLOB '[0-2][0-9]:[0-5][0-9]'),
  "windowNights" INTEGER NOT NULL CHECK ("windowNights" BETWEEN 0 AND 30),
  "zone" TEXT NOT NULL CHECK (length("zone") BETWEEN 1 AND 64),
  "reserveMinutes" INTEGER NOT NULL CHECK ("reserveMinutes" BETWEEN 0 AND 10000)
) STRICT;
CREATE INDEX "deployments_releaseId" ON "deployments" ("releaseId");

CREATE TABLE "phases" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "releaseId" TEXT NOT NULL REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('planning', 'build', 'preparation', 'deployment', 'review')),
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500),
  "status" TEXT NOT NULL CHECK ("status" IN ('pending', 'active', 'completed')),
  "startOffset" INTEGER NOT NULL CHECK ("startOffset" BETWEEN -3650 AND 3650),
  "endOffset" INTEGER NOT NULL CHECK ("endOffset" BETWEEN -3650 AND 3650),
  "offsetUnit" TEXT NOT NULL CHECK ("offsetUnit" IN ('calendar', 'working')),
  "pinnedStart" TEXT CHECK ("pinnedStart" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "pinnedEnd" TEXT CHECK ("pinnedEnd" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "phases_releaseId" ON "phases" ("releaseId");

CREATE TABLE "checklistItems" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "phaseId" TEXT NOT NULL REFERENCES "phases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 1 AND 500),
  "roleId" TEXT REFERENCES "roles" ("id") DEFERRABLE INITIALLY DEFERRED,
  "personId" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
  "required" INTEGER NOT NULL CHECK ("required" IN (0, 1)),
  "dueOffset" INTEGER CHECK ("dueOffset" BETWEEN -3650 AND 3650),
  "dueUnit" TEXT NOT NULL CHECK ("dueUnit" IN ('calendar', 'working')),
  "pinnedDue" TEXT CHECK ("pinnedDue" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'done', 'not-applicable')),
  "reason" TEXT NOT NULL CHECK (length("reason") <= 2000),
  "evidence" TEXT NOT NULL CHECK (length("evidence") <= 10000),
  "doneById" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
  "doneAt" TEXT CHECK ("doneAt" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z')
) STRICT;
CREATE INDEX "checklistItems_phaseId" ON "checklistItems" ("phaseId");
CREATE INDEX "checklistItems_roleId" ON "checklistItems" ("roleId") WHERE "roleId" IS NOT NULL;
CREATE INDEX "checklistItems_personId" ON "checklistItems" ("personId") WHERE "personId" IS NOT NULL;
CREATE INDEX "checklistItems_doneById" ON "checklistItems" ("doneById") WHERE "doneById" IS NOT NULL;

CREATE TABLE "sprints" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "teamId" TEXT REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 500),
  "goal" TEXT NOT NULL CHECK (length("goal") <= 2000),
  "state" TEXT NOT NULL CHECK ("state" IN ('future', 'active', 'closed')),
  "startDate" TEXT CHECK ("startDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "endDate" TEXT CHECK ("endDate" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "committedPoints" REAL CHECK ("committedPoints" BETWEEN 0 AND 1000000),
  "completedPoints" REAL CHECK ("completedPoints" BETWEEN 0 AND 1000000),
  "reckoned" INTEGER NOT NULL CHECK ("reckoned" IN (0, 1))
) STRICT;
CREATE INDEX "sprints_teamId" ON "sprints" ("teamId") WHERE "teamId" IS NOT NULL;

CREATE TABLE "sprintFeeds" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "sprintId" TEXT NOT NULL REFERENCES "sprints" ("id") DEFERRABLE INITIALLY DEFERRED,
  "releaseId" TEXT NOT NULL REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "sprintFeeds_sprintId" ON "sprintFeeds" ("sprintId");
CREATE INDEX "sprintFeeds_releaseId" ON "sprintFeeds" ("releaseId");

CREATE TABLE "items" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "productId" TEXT NOT NULL REFERENCES "products" ("id") DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL CHECK (length("key") <= 80),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 1 AND 500),
  "description" TEXT NOT NULL CHECK (length("description") <= 1000000),
  "type" TEXT NOT NULL CHECK (length("type") <= 80),
  "status" TEXT NOT NULL CHECK (length("status") <= 200),
  "statusCategory" TEXT NOT NULL CHECK ("statusCategory" IN ('to-do', 'in-progress', 'done')),
  "priority" TEXT NOT NULL CHECK (length("priority") <= 80),
  "points" REAL CHECK ("points" BETWEEN 0 AND 100000),
  "labels" TEXT NOT NULL CHECK (json_valid("labels") AND json_type("labels") = 'array'),
  "components" TEXT NOT NULL CHECK (json_valid("components") AND json_type("components") = 'array'),
  "assigneeId" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
  "parentId" TEXT REFERENCES "items" ("id") DEFERRABLE INITIALLY DEFERRED,
  "sprintId" TEXT REFERENCES "sprints" ("id") DEFERRABLE INITIALLY DEFERRED,
  "releaseMode" TEXT NOT NULL CHECK ("releaseMode" IN ('inherit', 'none', 'own')),
  "releaseId" TEXT REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500),
  "breaking" INTEGER NOT NULL CHECK ("breaking" IN (0, 1)),
  "hiddenFromNotes" INTEGER NOT NULL CHECK ("hiddenFromNotes" IN (0, 1)),
  "wordingCustomer" TEXT NOT NULL CHECK (length("wordingCustomer") <= 10000),
  "wordingInternal" TEXT NOT NULL CHECK (length("wordingInternal") <= 10000),
  "wordingSupport" TEXT NOT NULL CHECK (length("wordingSupport") <= 10000),
  "resolvedAt" TEXT CHECK ("resolvedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z')
) STRICT;
CREATE INDEX "items_productId" ON "items" ("productId");
CREATE INDEX "items_assigneeId" ON "items" ("assigneeId") WHERE "assigneeId" IS NOT NULL;
CREATE INDEX "items_parentId" ON "items" ("parentId") WHERE "parentId" IS NOT NULL;
CREATE INDEX "items_sprintId" ON "items" ("sprintId") WHERE "sprintId" IS NOT NULL;
CREATE INDEX "items_releaseId" ON "items" ("releaseId") WHERE "releaseId" IS NOT NULL;

CREATE TABLE "itemReleases" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "itemId" TEXT NOT NULL REFERENCES "items" ("id") DEFERRABLE INITIALLY DEFERRED,
  "releaseId" TEXT NOT NULL REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "itemReleases_itemId" ON "itemReleases" ("itemId");
CREATE INDEX "itemReleases_releaseId" ON "itemReleases" ("releaseId");

CREATE TABLE "dependencies" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "blockerId" TEXT NOT NULL REFERENCES "items" ("id") DEFERRABLE INITIALLY DEFERRED,
  "blockedId" TEXT NOT NULL REFERENCES "items" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "dependencies_blockerId" ON "dependencies" ("blockerId");
CREATE INDEX "dependencies_blockedId" ON "dependencies" ("blockedId");

CREATE TABLE "runbooks" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "deploymentId" TEXT NOT NULL REFERENCES "deployments" ("id") DEFERRABLE INITIALLY DEFERRED,
  "introduction" TEXT NOT NULL CHECK (length("introduction") <= 20000)
) STRICT;
CREATE INDEX "runbooks_deploymentId" ON "runbooks" ("deploymentId");

CREATE TABLE "runbookSections" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "runbookId" TEXT NOT NULL REFERENCES "runbooks" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('pre-deployment', 'deployment', 'verification', 'communications', 'rollback')),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 1 AND 500)
) STRICT;
CREATE INDEX "runbookSections_runbookId" ON "runbookSections" ("runbookId");

CREATE TABLE "runbookSteps" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "sectionId" TEXT NOT NULL REFERENCES "runbookSections" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('action', 'check', 'milestone', 'communication', 'decision')),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 1 AND 500),
  "ownerId" TEXT REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
  "roleId" TEXT REFERENCES "roles" ("id") DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX "runbookSteps_sectionId" ON "runbookSteps" ("sectionId");
CREATE INDEX "runbookSteps_ownerId" ON "runbookSteps" ("ownerId") WHERE "ownerId" IS NOT NULL;
CREATE INDEX "runbookSteps_roleId" ON "runbookSteps" ("roleId") WHERE "roleId" IS NOT NULL;

CREATE TABLE "notesBlocks" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "releaseId" TEXT NOT NULL REFERENCES "releases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK (length("rank") BETWEEN 1 AND 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('introduction', 'section', 'entry', 'text')),
  "text" TEXT NOT NULL CHECK (length("text") <= 200000),
  "group" TEXT NOT NULL CHECK (length("group") <= 80),
  "itemId" TEXT REFERENCES "items" ("id") DEFERRABLE INITIALLY DEFERRED,
  "editions" TEXT NOT NULL CHECK (json_valid("editions") AND json_type("editions") = 'array'),
  "aside" INTEGER NOT NULL CHECK ("aside" IN (0, 1))
) STRICT;
CREATE INDEX "notesBlocks_releaseId" ON "notesBlocks" ("releaseId");
CREATE INDEX "notesBlocks_itemId" ON "notesBlocks" ("itemId") WHERE "itemId" IS NOT NULL;

CREATE TABLE "importSources" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('jira')),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 500),
  "project" TEXT NOT NULL CHECK (length("project") <= 200),
  "productId" TEXT NOT NULL REFERENCES "products" ("id") DEFERRABLE INITIALLY DEFERRED,
  "lastImportedAt" TEXT CHECK ("lastImportedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z')
) STRICT;
CREATE INDEX "importSources_productId" ON "importSources" ("productId");

CREATE TABLE "importBases" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "sourceId" TEXT NOT NULL REFERENCES "importSources" ("id") DEFERRABLE INITIALLY DEFERRED,
  "externalId" TEXT NOT NULL CHECK (length("externalId") <= 200),
  "itemId" TEXT NOT NULL CHECK (length("itemId") BETWEEN 1 AND 64),
  "columns" TEXT NOT NULL CHECK (json_valid("columns") AND json_type("columns") = 'array'),
  "values" TEXT NOT NULL CHECK (json_valid("values") AND json_type("values") = 'array')
) STRICT;
CREATE INDEX "importBases_source" ON "importBases" ("sourceId", "externalId");

CREATE TABLE "transactions" (
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "id" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "actorId" TEXT,
  "actorName" TEXT NOT NULL,
  "device" TEXT NOT NULL,
  "processId" TEXT NOT NULL,
  "origin" TEXT NOT NULL CHECK ("origin" IN ('window', 'command-line', 'import')),
  "command" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('do', 'undo', 'redo')),
  "fromSeq" INTEGER REFERENCES "transactions" ("seq") DEFERRABLE INITIALLY DEFERRED,
  "toSeq" INTEGER REFERENCES "transactions" ("seq") DEFERRABLE INITIALLY DEFERRED,
  "visit" TEXT,
  "final" INTEGER NOT NULL CHECK ("final" IN (0, 1)),
  "schemaVersion" INTEGER NOT NULL,
  "changeCount" INTEGER NOT NULL,
  CHECK (("kind" = 'do') = ("fromSeq" IS NULL) AND ("kind" = 'do') = ("toSeq" IS NULL))
) STRICT;
CREATE INDEX "transactions_fromSeq" ON "transactions" ("fromSeq") WHERE "fromSeq" IS NOT NULL;
CREATE INDEX "transactions_toSeq" ON "transactions" ("toSeq") WHERE "toSeq" IS NOT NULL;

CREATE TABLE "changes" (
  "seq" INTEGER NOT NULL REFERENCES "transactions" ("seq") DEFERRABLE INITIALLY DEFERRED,
  "ordinal" INTEGER NOT NULL,
  "tableName" TEXT NOT NULL,
  "recordId" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('insert', 'update', 'delete')),
  "payload" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "changes_seq" ON "changes" ("seq", "ordinal");
`;
