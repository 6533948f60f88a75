### Rapporti sulla dismissione.
