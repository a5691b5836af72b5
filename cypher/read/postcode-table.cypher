// The table of postcodes that there is.
// Parameters: none. Columns: edition, file, title, imported_by, publisher, licence, attribution, imported_at, postcodes, live (how many of
// them are in use). No row where there is none.
MATCH (t:PostcodeTable {name: 'postcodes'}) WHERE t.edition IS NOT NULL
RETURN t.edition AS edition, t.file AS file, t.title AS title, t.imported_by AS imported_by, t.publisher AS publisher, t.licence AS licence,
  t.attribution AS attribution, t.imported_at AS imported_at, t.postcodes AS postcodes, t.live AS live
