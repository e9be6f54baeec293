"""How long things take, each as a ratio to a yardstick measured in the same breath.

A benchmark is a module of this package. Its docstring's first line says what is compared, and its function
`pair()` does both once and returns their seconds (or what its `UNIT` says): ours first, then the yardstick.
`python3 dev.py bench` repeats the pair and prints the ratio, since seconds alone tell more of the machine
than of the program.
"""


class NotHere(Exception):  # noqa: N818 - the machine lacks something; nothing is wrong
    """This machine lacks what the comparison needs; the text says what."""
