// A part of the list of changes, newest first.
// Parameters: $before (the last change of the part before; null to begin), $limit (how many).
// Columns: change, moment, actor, source, on whose behalf, why, how many facts were added, changed and retracted.
MATCH (store:Store {name: 'graph'})
WITH CASE WHEN $before <= store.head THEN $before ELSE store.head + 1 END AS before
MATCH (c:Change) USING INDEX c:Change(sequence)
WHERE c.sequence < before AND c.sequence >= before - $limit
RETURN c.sequence AS sequence, c.recorded_at AS recorded_at, c.actor AS actor, c.source AS source, c.on_behalf_of AS on_behalf_of, c.why AS why,
  c.added AS added, c.changed AS changed, c.retracted AS retracted
ORDER BY sequence DESC
