### Lotti di dismissione, i loro beni e supporti.
