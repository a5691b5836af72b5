// Removes what was made for a former name.
// Parameters: none. Columns: none.
DROP CONSTRAINT «former» IF EXISTS;
DROP INDEX «former» IF EXISTS;
