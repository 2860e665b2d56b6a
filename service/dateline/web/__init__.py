"""The page: built from `src/` into `dist/` by npm, served as files.

It knows the service by its HTTP interface alone.
"""

from pathlib import Path

__all__ = ["DIST"]

#: The built page; absent where it has not been built.
DIST = Path(__file__).parent / "dist"
