// Puts the edition of the postcodes that was written in place of the one that is read, which is left to be removed.
// Parameters: $edition, $file, $title, $publisher, $licence, $attribution, $by (who imports it), $at (when), $postcodes and $live (how
// many it has). Columns: written (0 where another edition is being written, or this one is in place already).
MATCH (t:PostcodeTable {name: 'postcodes'})
// Takes the lock before anything is read.
SET t.asked_by = $edition
WITH t WHERE t.staging = $edition
SET t.leftover = coalesce(t.leftover, []) + CASE WHEN t.edition IS NULL THEN [] ELSE [t.edition] END, t.staging = null, t.edition = $edition,
  t.file = $file, t.title = $title, t.publisher = $publisher, t.licence = $licence, t.attribution = $attribution,
  t.imported_by = $by, t.imported_at = $at, t.postcodes = $postcodes, t.live = $live
RETURN count(t) AS written
