"""How right extraction is: measured on annotated articles, shipped with every release.

    corpus     the articles with their annotations, and which part each is of
    scorer     which row may stand for which, one to one
    figures    counts to precision, recall and F1 with their intervals
    measure    the corpus through extraction: figures of both parts, errors
    report     figures and errors as text

Does not belong here: rules of extraction, what is good enough (the floors are a test's).
"""
