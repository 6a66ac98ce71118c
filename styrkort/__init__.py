"""Swedish municipal plans as typed, checked, cited data.

The public API is a few verbs; everything heavy is imported when a verb is first used.
"""

__version__ = "0.1.0"
