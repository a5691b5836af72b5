// The answer that a changeset got.
// Parameters: $run (its run id). Columns: sequence, moment, added, changed, unchanged, retracted.
MATCH (r:Run {run_id: $run})
RETURN r.sequence, r.recorded_at, r.added, r.changed, r.unchanged, r.retracted
