"""Text as words, sentences and tables: what every finder stands on.

scan           words, and where those stand that rules begin with
records        values that a document makes by the hundred
stretches      parts of the text with the words in them
spans          half-open spans and their arithmetic
sentences      headings, sentences and table rows
clauses        where lines and clauses end around a word
tables         cells of tables with their headers
numbers        one number at one word
"""
