"""`python -m kerjasama`."""

from kerjasama.cli import main

main()
