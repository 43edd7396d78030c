"""The coordination meeting (rakor): slides from the same queries and words as the pages, agendas, packs."""
