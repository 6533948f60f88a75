### Screens of disposal lots.
