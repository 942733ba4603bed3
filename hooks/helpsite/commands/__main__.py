"""`python -m helpsite.commands`: the command where it is not installed."""

import sys

from helpsite.commands import main

sys.exit(main())
