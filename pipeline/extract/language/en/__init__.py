"""English: its words and patterns as named data, one module per topic.

To teach the extractor a new wording, add it to the list of its topic: a spelling of money in
`currencies`, a relative date in `dates`, a verb that makes an event in `events`.
"""
