# Cancellare i dati personali di una persona

## Cancellazione dei dati personali

erase-open-name = Cancella i dati personali di { $name }…
erase-title = Cancellare i dati personali di { $name }
erase-text = Nome, recapiti, telefono, accesso e firme spariscono per sempre: dalle schede, dal giornale e dal file. Ciò che la persona ha fatto resta, senza nome. Non si può annullare, e una copia fatta prima contiene ancora i dati.
erase-basis = Base giuridica
erase-basis-help = Per esempio: GDPR art. 17, par. 1, lett. a), richiesta del 3 novembre.
erase-typed = Scrivere il nome per cancellarlo
erase-namesakes =
    { $count ->
        [one] Anche una scheda che nomina qualcuno con lo stesso nome senza dire che è questa persona
       *[other] Anche { $count } schede che nominano qualcuno con lo stesso nome senza dire che è questa persona
    }
erase-what = Che cosa si cancella
erase-values = { $count ->
    [one] Un valore nel giornale
   *[other] { $count } valori nel giornale
  }
erase-ops = { $count ->
    [0] Tutte le operazioni si possono ancora annullare.
    [one] Dopo, un’operazione non si può più annullare e nessun report si può fare a un giorno precedente.
   *[other] Dopo, { $count } operazioni non si possono più annullare e nessun report si può fare a un giorno precedente all’ultima.
  }
erase-hindrances = Che cosa va conservato
erase-hindrance-until = Il lotto { $number } va conservato fino al { $until }.
erase-hindrance-held = Il lotto { $number } è bloccato: { $why }
erase-hindrance-open = Il lotto { $number } non è ancora chiuso.
erase-copies = { $count ->
    [0] Nessuna copia automatica contiene i dati.
    [one] Una copia automatica contiene ancora i dati: { $names }
   *[other] { $count } copie automatiche contengono ancora i dati: { $names }
  }
erase-copies-others = Anche le copie salvate altrove li contengono: vanno eliminate o rifatte.
erase-already = Tutti i dati personali di questa persona sono già stati cancellati.
erase-do = Cancella per sempre
erase-done = Dati personali cancellati: { $count } valori
erase-not-compacted = I dati sono cancellati, ma il file non può essere riscritto: potrebbero restarne tracce. Ripetere la cancellazione, oppure riavviare Custodia e controllare il disco.
erase-mark = Cancellato il { $date }

op-person-erase = Dati personali cancellati
ent-erasure = cancellazione di dati personali
field-name-basis = Base giuridica
field-name-count = Valori cancellati
field-name-records = Schede
field-erase-typed = Non è il nome. Scriverlo come compare sopra.
refused-erase-self = Nessuno cancella i propri dati mentre è alla tastiera: scegliere prima un altro operatore.
refused-erase-nothing = Nel registro non resta nulla di personale di questa persona.
refused-erase-retained = Il lotto { $number } nomina questa persona e va conservato fino al { $until }. I dati si possono cancellare dal giorno dopo.
refused-erase-open = Il lotto { $number } nomina questa persona e non è ancora chiuso: le sue prove sono ancora in corso.
refused-erase-held = Il lotto { $number } nomina questa persona ed è bloccato: { $why }
