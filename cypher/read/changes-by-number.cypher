// Some changes by their numbers.
// Parameters: $numbers. Columns: change, moment, actor, source, on whose behalf, why, how many facts were added, changed and retracted.
MATCH (store:Store {name: 'graph'})
UNWIND $numbers AS number
MATCH (c:Change {sequence: number}) USING INDEX c:Change(sequence)
WHERE c.sequence <= store.head
RETURN c.sequence AS sequence, c.recorded_at AS recorded_at, c.actor AS actor, c.source AS source, c.on_behalf_of AS on_behalf_of, c.why AS why,
  c.added AS added, c.changed AS changed, c.retracted AS retracted
