"""Amounts: figures with their units, joined to spans, lent what they leave out.

finding        every quantity of a text; spans and qualifiers
figures        one number with its unit
lookalikes     numbers that are no quantities
units          what stands before and behind a number
currencies     signs, codes and names of money
counted        the noun that is counted
durations      lengths of time without a number word
compounds      quantities told in parts
lending        units told once for several figures
bare_counts    numbers alone that count something
header_units   units that a table header gives
"""
