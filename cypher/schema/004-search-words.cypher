// The words that search has met.
// Parameters: none. Columns: none. Each statement can safely be run twice.
// A word and the same read from its end, so that one can be found that was meant by a misspelt one.
CREATE CONSTRAINT search_word IF NOT EXISTS FOR (w:SearchWord) REQUIRE w.text IS UNIQUE;
CREATE INDEX search_word_reversed IF NOT EXISTS FOR (w:SearchWord) ON (w.reversed);
