// Records that all current nodes have their search words, of which properties, and which part of all versions they are in.
// Parameters: $writer, $lease (milliseconds), $searched, $versions (how many there are up to the head). Columns: written (1 while the writer is in).
«fence»
SET store.searched = $searched, store.versions = $versions
RETURN count(store) AS written
