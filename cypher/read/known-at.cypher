// The last change that was recorded by a moment.
// Parameters: $moment (UTC, ISO 8601). Columns: sequence.
MATCH (c:Change)
WHERE c.recorded_at <= $moment
RETURN coalesce(max(c.sequence), 0) AS sequence
