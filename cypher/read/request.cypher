// What the key of a client's request was used for.
// Parameters: $key, $oldest (UTC, ISO 8601: what was recorded before is forgotten). Columns: key, fingerprint, answer.
MATCH (request:Request {key: $key})
WHERE request.recorded_at >= $oldest
RETURN request.key AS key, request.fingerprint AS fingerprint, request.answer AS answer
