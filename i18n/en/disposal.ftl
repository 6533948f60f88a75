### Disposal lots, their assets and media.
