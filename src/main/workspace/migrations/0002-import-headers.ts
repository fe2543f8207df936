/** Format 2: the columns of import bases stand in headers, once instead of with each base. */
export const importHeaders = `
CREATE TABLE "importHeaders" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "sourceId" TEXT NOT NULL REFERENCES "importSources" ("id") DEFERRABLE INITIALLY DEFERRED,
  "columns" TEXT NOT NULL CHECK (json_valid("columns") AND json_type("columns") = 'array')
) STRICT;
CREATE INDEX "importHeaders_sourceId" ON "importHeaders" ("sourceId");
INSERT INTO "importHeaders" ("id", "sourceId", "columns")
  SELECT min("id"), "sourceId", "columns" FROM "importBases" GROUP BY "sourceId", "columns";

ALTER TABLE "importBases" RENAME TO "importBasesBefore";
CREATE TABLE "importBases" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "headerId" TEXT NOT NULL REFERENCES "importHeaders" ("id") DEFERRABLE INITIALLY DEFERRED,
  "externalId" TEXT NOT NULL CHECK (length("externalId") <= 200),
  "itemId" TEXT NOT NULL CHECK (length("itemId") BETWEEN 1 AND 64),
  "values" TEXT NOT NULL CHECK (json_valid("values") AND json_type("values") = 'array')
) STRICT;
INSERT INTO "importBases" ("id", "headerId", "externalId", "itemId", "values")
  SELECT base."id", header."id", base."externalId", base."itemId", base."values"
  FROM "importBasesBefore" AS base
  JOIN "importHeaders" AS header
    ON header."sourceId" = base."sourceId" AND header."columns" = base."columns";
DROP TABLE "importBasesBefore";
CREATE INDEX "importBases_headerId" ON "importBases" ("headerId");
`;
