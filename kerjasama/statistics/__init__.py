"""Statistics that are more than counting: tables in, tidy tables out. No SQL, no words, no figures."""
