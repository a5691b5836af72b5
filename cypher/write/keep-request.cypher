// Keeps what the key of a client's request was used for, in place of an older one of the same key, and removes those that are too old.
// Parameters: $key, $fingerprint, $answer, $recorded (the moment), $oldest (the moment before which requests are forgotten). Columns: none.
OPTIONAL MATCH (old:Request) USING INDEX old:Request(recorded_at)
WHERE old.recorded_at < $oldest
WITH collect(old) AS forgotten
FOREACH (old IN forgotten | DELETE old)
MERGE (request:Request {key: $key})
SET request.fingerprint = $fingerprint, request.answer = $answer, request.recorded_at = $recorded
