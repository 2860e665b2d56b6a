"""spaCy without its command line, which `import spacy` loads too: a third of the time that it takes.

To import this module is to import spaCy.
"""

from __future__ import annotations

import sys
from types import ModuleType

# All that spaCy takes from its command line when it is imported.
_COMMAND = "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy, with a blank in place of its command `info`; whoever needs `spacy.cli` can still import it."""
    if "spacy" in sys.modules:
        return
    blank = ModuleType(_COMMAND)
    vars(blank)["info"] = None
    sys.modules[_COMMAND] = blank
    try:
        import spacy  # noqa: F401
    finally:
        del sys.modules[_COMMAND]


import_spacy()
