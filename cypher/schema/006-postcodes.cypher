// A table of postcodes beside the facts, of which nothing in the plain graph knows. Each edition has keys that begin with its name, so
// that the next is written beside the one that is read.
// Parameters: none. Columns: none. Each statement can safely be run twice.

// Which edition is read, which is being written, and which are left to be removed.
CREATE CONSTRAINT postcode_table_name IF NOT EXISTS FOR (t:PostcodeTable) REQUIRE t.name IS UNIQUE;

// A postcode, and the areas that it shares with those around it.
CREATE CONSTRAINT postcode_key IF NOT EXISTS FOR (p:Postcode) REQUIRE p.postcode_key IS UNIQUE;
CREATE INDEX postcode_area IF NOT EXISTS FOR (p:Postcode) ON (p.area_key);
CREATE CONSTRAINT postcode_area_key IF NOT EXISTS FOR (a:PostcodeArea) REQUIRE a.area_key IS UNIQUE;

// The areas by each of their codes.
CREATE CONSTRAINT postcode_code_key IF NOT EXISTS FOR (c:PostcodeCode) REQUIRE c.code_key IS UNIQUE;
