### Custodia, rifiuti e documenti italiani.
