### Custody, waste and Italy’s papers.
