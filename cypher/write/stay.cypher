// Says whether a writer is still in, without anybody else having been let in since, and lets it stay for another lease.
// Parameters: $writer, $lease (milliseconds), $run (the run id of the changeset that it is going to write; null where it is not known yet).
// Columns: head, then the answer of a run that is already recorded. No row where the writer is out.
«fence»
OPTIONAL MATCH (r:Run {run_id: $run})
RETURN store.head AS head,
  r.sequence AS sequence, r.recorded_at AS recorded_at, r.added AS added, r.changed AS changed, r.unchanged AS unchanged, r.retracted AS retracted
