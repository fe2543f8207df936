/** Format 5: which items were not in the file that was imported last from where they came. */
export const missingItems = `
CREATE TABLE "missingItems" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "sourceId" TEXT NOT NULL REFERENCES "importSources" ("id") DEFERRABLE INITIALLY DEFERRED,
  "itemId" TEXT NOT NULL REFERENCES "items" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "missingItems_sourceId" ON "missingItems" ("sourceId");
CREATE INDEX "missingItems_itemId" ON "missingItems" ("itemId");
`;
