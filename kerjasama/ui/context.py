"""Language and mode for what runs outside the page's own run: fragments, and files built on a click."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from kerjasama.charts import theme
from kerjasama.domain import words

P = ParamSpec("P")
R = TypeVar("R")


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """The function, speaking the language and drawing in the mode that hold now, whenever it runs.

    A fragment runs again without its page, and a download is built in another thread: both would otherwise fall back
    to Indonesian and light.
    """
    language, mode = words.language(), theme.mode()

    @wraps(function)
    def inside(*args: P.args, **kwargs: P.kwargs) -> R:
        with words.use_language(language), theme.use_mode(mode):
            return function(*args, **kwargs)

    return inside
