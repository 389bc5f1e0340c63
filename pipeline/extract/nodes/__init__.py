"""Nodes: which sentences put a network node somewhere, and what they tell of it.

finding        the nodes of a text
topics         nodes of the networks, and of something else
sentences      which sentences tell of nodes
subjects       of which node they speak that name no place
signs          which go on about them without the word
places         in which place a node stands
scopes         the part of a sentence about one place
reading        what a part tells of its node
status         stages told, in their mood
details        site, operator and ordinal
records        rows of tables of nodes
blocks         "key: value" lines on one node
merging        one node of all that is told of it
inference      nodes that follow from a count
networks       names of networks
"""
