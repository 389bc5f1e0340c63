"""Places: names of the gazetteer, namesakes told apart.

finding        the places of a text, one of each name chosen
names          names found at words
roles          what a place is to its sentence
mentions       a place as written
"""
