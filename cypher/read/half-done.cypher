// Whether a writer is at work, or has left something half done.
// Parameters: none. Columns: half_done.
MATCH (store:Store {name: 'graph'})
RETURN coalesce(store.staging, false) OR store.published < store.head AS half_done
