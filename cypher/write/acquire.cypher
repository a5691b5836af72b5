// Lets one writer in, unless another is at work, and says where the store stands.
// A writer that has been silent for longer than its lease is treated as dead. From here on there may be versions above the head. If
// another writer finds them and their writer is gone, it must remove them.
// Parameters: $writer (a new token for each changeset), $line (what the tokens of the writers that it takes turns with begin with: those
// that sort before its own are done, also where one of them asked so late that it was let in when it had long been given up), $run (the
// changeset's run id), $lease (milliseconds).
// Columns: whether the writer is in, head, published, whether something may be above the head, how many versions there are up to the head,
// then the answer of a run that is already recorded.
MATCH (store:Store {name: 'graph'})
// Takes the lock before anything is read.
SET store.asked_by = $writer
WITH store, coalesce(store.staging, false) AS staged,
  store.writer IS NULL OR store.writer = $writer OR (store.writer STARTS WITH $line AND store.writer < $writer) OR store.lease_until < timestamp() AS free
FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END |
  SET store.writer = $writer, store.lease_until = timestamp() + $lease, store.staging = true)
WITH store, staged, free
OPTIONAL MATCH (r:Run {run_id: $run})
RETURN free, store.head AS head, store.published AS published, staged, coalesce(store.versions, 0) AS versions,
  r.sequence AS sequence, r.recorded_at AS recorded_at, r.added AS added, r.changed AS changed, r.unchanged AS unchanged, r.retracted AS retracted
