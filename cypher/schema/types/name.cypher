// What nodes are called in the plain graph, by which people look them up in Neo4j Browser.
// Parameters: none. Columns: none.
CREATE INDEX «name»_name IF NOT EXISTS FOR (n:«Label») ON (n.name);
