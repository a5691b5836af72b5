// Whether there is any version of a type; answered from the server's own counts.
// Parameters: none. Columns: versions.
MATCH (v:«Version»)
RETURN count(v) AS versions
