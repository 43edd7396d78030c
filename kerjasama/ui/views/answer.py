"""The sentence that answers a page's question."""

from __future__ import annotations

import streamlit as st


def draw_answer(text: str) -> None:
    """Draw it, larger than anything but the figures."""
    with st.container(key="answer"):
        st.html("<style>.st-key-answer p{font-size:1.6rem;line-height:1.35;max-width:60ch}</style>")
        st.markdown(text)
