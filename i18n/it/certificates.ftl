### Certificati, la loro verifica, il fascicolo per l’audit.

## Operazioni nel registro delle modifiche

op-certificate-seal = Certificati sigillati per il lotto di dismissione { $subject }
op-certificate-annul = Certificato { $subject } annullato
op-anchor-sent = Checkpoint del registro delle modifiche inviato

setting-name-anchor = Checkpoint inviato

field-name-checkpoint = Checkpoint

## Che cosa viene rifiutato

field-certificate-typed-own = Questo non è il numero del certificato. Digitalo come riportato sopra.
field-certificate-typed = Non è il numero del lotto. Scriverlo come compare sopra.
refused-certificate-sealed = Ciò che è stato sigillato non si annulla con un passo indietro. Annullare il certificato, indicando il motivo.
refused-certificate-no-record = Manca un verbale accettato per { $count ->
    [one] { $examples }
   *[other] { $count } supporti: { $examples }
  }. Accettare prima i verbali.
refused-certificate-incomplete = I verbali non riportano tutto ciò che un certificato deve dire, per { $count ->
    [one] { $examples }
   *[other] { $count } supporti: { $examples }
  }. Mancano: { $fields }.
refused-certificate-media-first = { $count ->
    [one] { $examples } ha un verbale ma nessun certificato.
   *[other] { $count } supporti hanno un verbale ma nessun certificato: { $examples }.
  } Sigillare prima i certificati dei supporti, poi quello del lotto.
refused-certificate-nothing = Nel lotto { $number } non resta alcun supporto da certificare.
refused-certificate-annulled = Il certificato { $number } è stato annullato.
refused-certificate-of-lot = Il certificato del lotto, { $certificate }, elenca { $number }. Annullare prima quello.
