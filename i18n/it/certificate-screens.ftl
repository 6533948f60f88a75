### Schermate di custodia, rifiuti, certificati e prove.
