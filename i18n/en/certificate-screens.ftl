### Screens of custody, waste, certificates and proof.
