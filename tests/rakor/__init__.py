"""The coordination meeting: slides, agendas, packs."""
