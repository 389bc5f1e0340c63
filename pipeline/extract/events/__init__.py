"""Events: which dates date a happening, of which type, where and by whom.

finding        the events of a text, each told once
types          whether a date dates a happening, and which
rows           the same for rows of tables
triggers       words and idioms that tell a happening
happenings     verbs with the things they are said of
said_things    the class of those things
date_roles     dates that date no happening
carried_dates  dates that stand by themselves
places         where it took place
participants   the organisations that take part
"""
