"""One module per slide: `slide(ask) -> Slide`, from the same queries and the same words as the page it stands for."""
