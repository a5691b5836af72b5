// Which label or type of relationship each constraint is on.
// Parameters: none. Columns: name, label.
SHOW CONSTRAINTS YIELD name, labelsOrTypes
RETURN name, labelsOrTypes[0] AS label
