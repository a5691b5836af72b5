// Records what the keys of all current nodes are made of.
// Parameters: $writer, $lease (milliseconds), $keyed. Columns: written (1 while the writer is in).
«fence»
SET store.keyed = $keyed
RETURN count(store) AS written
