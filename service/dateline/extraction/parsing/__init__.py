"""The parse: clauses, tense, how words hang on one another, and what the parser gets wrong."""
