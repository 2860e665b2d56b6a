"""What importing this room loads."""

import subprocess
import sys


def test_extraction_loads_no_commands_of_spacy() -> None:
    told = "import sys, dateline.extraction; print('spacy' in sys.modules, 'spacy.cli' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", told], text=True).split() == ["True", "False"]
