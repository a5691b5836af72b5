// A property by which facts are looked up: a reference to a node, or what lists of nodes are often filtered and sorted by.
// Parameters: none. Columns: none.
CREATE INDEX «name»_version_«key» IF NOT EXISTS FOR (v:«Version») ON (v.«key»);
