"""Reference data: the places that news names, as tables, and the one way to look them up.

Here belong committed tables of facts about the world (divisions of China, areas, countries,
cities), the script that builds them and the module that loads them. Here do not belong: reading
text, deciding which candidate a text means, words and patterns of a language, or anything that
imports another part of the pipeline.

    overrides.csv      hand-made corrections and additions, one (code, column) a line, with reason
    world_cities.csv   hand-made cities and regions abroad
    areas.csv          hand-made named places of China that are no division
    ambiguous.csv      names that are also ordinary words, personal names or brands
    places.csv         built: provinces, prefecture-level and county-level divisions of China
    world.csv          built: countries, and the cities and regions of world_cities.csv
"""
