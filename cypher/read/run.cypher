// The answer that a changeset got.
// Parameters: $run (its run id). Columns: sequence, moment, added, changed, unchanged, retracted.
MATCH (r:Run {run_id: $run})
RETURN r.sequence AS sequence, r.recorded_at AS recorded_at, r.added AS added, r.changed AS changed, r.unchanged AS unchanged, r.retracted AS retracted
