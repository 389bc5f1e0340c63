"""Organisations: names told by their own words, by lists, and by the text around them.

finding        all names of a text, put together
headed         names with a telling head: "People's Court"
known          well-known names
proper         names that only the text around them tells
repeats        where else a told name stands
checks         what tells against a name
mentions       a name with its words
"""
