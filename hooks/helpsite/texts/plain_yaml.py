"""YAML as plain dicts, lists and strings: nothing is guessed about what a word may mean."""

from typing import Any

import yaml

# PyYAML without its C part reads the same files, only slower.
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
