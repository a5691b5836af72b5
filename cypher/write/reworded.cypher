// Records which properties the search words of all current nodes are made from.
// Parameters: $writer, $lease (milliseconds), $searched. Columns: written (1 while the writer is in).
«fence»
SET store.searched = $searched
RETURN count(store) AS written
