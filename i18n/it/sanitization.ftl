### Registrazioni di sanitizzazione, evidenze, certificati ricevuti.
