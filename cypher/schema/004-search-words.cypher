// The words of current nodes, and the words that search has met. Texts are split and folded before they come here, so that both
// stores mean the same by a word. The properties are the columns that search tells apart.
// Parameters: none. Columns: none. Each statement can safely be run twice.
DROP INDEX node_search IF EXISTS;
CREATE FULLTEXT INDEX node_words IF NOT EXISTS FOR (v:Searched) ON EACH [v.called_words, v.name_words, v.goes_by_words, v.body_words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// A word and the same read from its end, so that one can be found that was meant by a misspelt one.
CREATE CONSTRAINT search_word IF NOT EXISTS FOR (w:SearchWord) REQUIRE w.text IS UNIQUE;
CREATE INDEX search_word_reversed IF NOT EXISTS FOR (w:SearchWord) ON (w.reversed);
