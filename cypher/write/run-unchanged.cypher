// Records the answer to a changeset that changes nothing.
// Parameters: $writer, $lease (milliseconds), $run, $change (the head), $recorded (the moment), $unchanged.
// Columns: none; goes on with the store.
«fence»
SET store.writer = null, store.staging = null
MERGE (r:Run {run_id: $run})
SET r.sequence = $change, r.recorded_at = $recorded, r.added = 0, r.changed = 0, r.unchanged = $unchanged, r.retracted = 0
