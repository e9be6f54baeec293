"""Vägval: honest early answers about voluntary repatriation.

The product's name and version stand here once; packaging and the window read them from here.
"""

NAME = "Vägval"
__version__ = "0.1.0"
