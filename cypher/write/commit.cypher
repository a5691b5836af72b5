// Makes a change true: the only moment at which readers see anything of it.
// Parameters: $writer, $lease (milliseconds), $change (its number), $run, $recorded (the moment), $actor, $source, $behalf, $why, $added,
// $changed, $unchanged, $retracted. Columns: written (1 while the writer is in).
«fence»
WHERE store.head = $change - 1
SET store.head = $change, store.recorded_at = $recorded, store.staging = null, store.versions = store.versions + $added + $changed + $retracted
CREATE (:Change {sequence: $change, recorded_at: $recorded, actor: $actor, source: $source, on_behalf_of: $behalf, why: $why,
  added: $added, changed: $changed, retracted: $retracted})
CREATE (:Run {run_id: $run, sequence: $change, recorded_at: $recorded, added: $added, changed: $changed, unchanged: $unchanged, retracted: $retracted})
