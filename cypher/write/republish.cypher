// Says that the plain graph has to be made again from the first change on.
// Parameters: none. Columns: none.
MATCH (store:Store {name: 'graph'})
SET store.published = 0
