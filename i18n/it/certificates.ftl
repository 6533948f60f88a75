### Certificati, la loro verifica, il fascicolo per l’audit.
