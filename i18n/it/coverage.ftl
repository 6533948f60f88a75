# coverage: che cosa protegge un bene, le lacune e quanto costano

## Registro delle modifiche

ent-coverage = copertura
op-coverage-save = Copertura di { $subject } salvata
op-coverage-delete = Copertura di { $subject } eliminata

field-name-provider = Fornitore della copertura
field-name-keep-drive = I dischi restano a noi
field-name-validated-on = Verificata il
field-name-origin = Fonte

cover-level-parts_only = Solo ricambi
cover-level-depot = Consegna o invio al centro
cover-level-collect_return = Ritiro e riconsegna
cover-level-nbd_onsite = On site, giorno lavorativo successivo
cover-level-same_day_onsite = On site, in giornata
cover-level-onsite_8h = On site entro 8 ore
cover-level-onsite_4h = On site entro 4 ore, 24×7
cover-level-onsite_2h = On site entro 2 ore, 24×7
cover-need-as_category = Come richiede la categoria
cover-need-none = Nessuna copertura necessaria
cover-need-spare = Scorta: nessuna copertura necessaria
cover-need-lab = Laboratorio: nessuna copertura necessaria
