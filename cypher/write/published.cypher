// Says that the plain graph shows what is true up to a change.
// Parameters: $writer, $lease (milliseconds), $change. Columns: written (1 while the writer is in).
«fence»
SET store.published = $change
RETURN count(store) AS written
