// Lets the next writer in, with nothing left above the head.
// Parameters: $writer, $lease (milliseconds). Columns: written (0 where the writer is out already).
«fence»
SET store.writer = null, store.staging = null
RETURN count(store) AS written
