// What every type of node has in the plain graph.
// Parameters: none. Columns: none.
CREATE CONSTRAINT «name»_id IF NOT EXISTS FOR (n:«Label») REQUIRE n.id IS UNIQUE;
