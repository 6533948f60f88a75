### Schermate dei lotti di dismissione.
