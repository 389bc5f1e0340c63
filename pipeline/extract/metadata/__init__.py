"""Metadata: what a text states of itself.

reading        title, author, publisher, day and language
header_line    one header line cut into statements
header_values  whether a value is a name or a day
"""
