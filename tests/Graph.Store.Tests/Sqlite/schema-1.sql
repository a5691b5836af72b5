-- A store of schema version 1, which had no search, and of an earlier ontology: it knew three types only, no websites
-- and no telephones, and people's names were no facet. Written by the programme of that version.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1346851398;
PRAGMA user_version = 1;
BEGIN;
CREATE TABLE change_log (
  sequence    INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  actor       TEXT NOT NULL,
  source      TEXT
) STRICT;
INSERT INTO "change_log" VALUES(1,'2026-06-01T12:00:00.0000000Z','importer','register.xlsx');
INSERT INTO "change_log" VALUES(2,'2026-06-01T13:00:00.0000000Z','ann',NULL);
CREATE TABLE change_run (
  run_id      TEXT PRIMARY KEY,
  sequence    INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  added       INTEGER NOT NULL,
  changed     INTEGER NOT NULL,
  unchanged   INTEGER NOT NULL,
  retracted   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "change_run" VALUES('00000000-0000-0000-0000-000000000001',1,'2026-06-01T12:00:00.0000000Z',4,0,0,0);
INSERT INTO "change_run" VALUES('00000000-0000-0000-0000-000000000002',2,'2026-06-01T13:00:00.0000000Z',0,1,0,1);
CREATE TABLE node_identifier (
  scheme TEXT NOT NULL,
  value  TEXT NOT NULL,
  id     TEXT NOT NULL REFERENCES node_key (id),
  PRIMARY KEY (scheme, value, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "node_identifier" VALUES('GB-LAE','TRF','organisation-rw066efxphxbycjw');
CREATE TABLE node_key (
  key INTEGER PRIMARY KEY,
  id  TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO "node_key" VALUES(1,'organisation-rw066efxphxbycjw');
INSERT INTO "node_key" VALUES(2,'person-446k6as3tdbvrpeq');
INSERT INTO "node_key" VALUES(3,'person-eeeqqjk2sxfnve5d');
CREATE TABLE "organisation" (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  fact_version INTEGER NOT NULL,
  change_from INTEGER GENERATED ALWAYS AS (key >> 26) VIRTUAL,
  change_to INTEGER,
  origin_file TEXT,
  origin_sheet TEXT,
  origin_row INTEGER,
  "name" TEXT, "name_folded" TEXT, "alternate_names" TEXT, "identifiers" TEXT, "form" TEXT, "sector" TEXT, "category" TEXT, "category_folded" TEXT, "description" TEXT, "legal_form" TEXT, "status" TEXT, "annual_income" INTEGER, "staff" INTEGER, "postcode" TEXT, "postcode_folded" TEXT, "notes" TEXT, "since" TEXT, "until" TEXT,
  UNIQUE (id, fact_version)
) STRICT;
INSERT INTO "organisation" VALUES(67108864,'organisation-rw066efxphxbycjw',1,2,'register.xlsx','Partners',2,'Čouncil of Old','ČOUNCIL OF OLD',NULL,'["GB-LAE-TRF"]',NULL,NULL,NULL,NULL,'Runs libraries',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "organisation" VALUES(134217728,'organisation-rw066efxphxbycjw',2,NULL,NULL,NULL,NULL,'Čouncil of Old','ČOUNCIL OF OLD',NULL,'["GB-LAE-TRF"]',NULL,NULL,NULL,NULL,'Runs libraries and parks',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "person" (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  fact_version INTEGER NOT NULL,
  change_from INTEGER GENERATED ALWAYS AS (key >> 26) VIRTUAL,
  change_to INTEGER,
  origin_file TEXT,
  origin_sheet TEXT,
  origin_row INTEGER,
  "name" TEXT, "alternate_names" TEXT, "email" TEXT, "notes" TEXT, "since" TEXT, "until" TEXT,
  UNIQUE (id, fact_version)
) STRICT;
INSERT INTO "person" VALUES(67108865,'person-446k6as3tdbvrpeq',1,NULL,NULL,NULL,NULL,'Ann',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "person" VALUES(67108866,'person-eeeqqjk2sxfnve5d',1,2,NULL,NULL,NULL,'Bob',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "person" VALUES(134217729,'person-eeeqqjk2sxfnve5d',2,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "role" (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  fact_version INTEGER NOT NULL,
  change_from INTEGER GENERATED ALWAYS AS (key >> 26) VIRTUAL,
  change_to INTEGER,
  origin_file TEXT,
  origin_sheet TEXT,
  origin_row INTEGER,
  from_key INTEGER REFERENCES node_key (key), to_key INTEGER REFERENCES node_key (key),
  "title" TEXT, "title_folded" TEXT, "level" TEXT, "since" TEXT, "until" TEXT,
  UNIQUE (id, fact_version)
  , CHECK (change_to = key >> 26 OR (from_key IS NOT NULL AND to_key IS NOT NULL))
) STRICT;
INSERT INTO "role" VALUES(67108867,'role-67pemxx5r80t3k4v',1,NULL,NULL,NULL,NULL,2,1,'Chair','CHAIR','STRATEGIC','2020-05',NULL);
CREATE INDEX change_log_recorded_at ON change_log (recorded_at);
CREATE INDEX "organisation_name_folded" ON "organisation" ("name_folded") WHERE change_to IS NULL;
CREATE INDEX "organisation_form" ON "organisation" ("form") WHERE change_to IS NULL;
CREATE INDEX "organisation_sector" ON "organisation" ("sector") WHERE change_to IS NULL;
CREATE INDEX "organisation_category_folded" ON "organisation" ("category_folded") WHERE change_to IS NULL;
CREATE INDEX "organisation_postcode_folded" ON "organisation" ("postcode_folded") WHERE change_to IS NULL;
CREATE INDEX "role_from_key" ON "role" (from_key);
CREATE INDEX "role_to_key" ON "role" (to_key);
COMMIT;
