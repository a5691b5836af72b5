// Says that nothing is left above the head.
// Parameters: $writer, $lease (milliseconds). Columns: written (1 while the writer is in).
«fence»
SET store.staging = null
RETURN count(store) AS written
