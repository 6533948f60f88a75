# coverage: che cosa protegge un bene, le lacune e quanto costano

## Registro delle modifiche

ent-coverage = copertura
op-coverage-save = Copertura di { $subject } salvata
op-coverage-delete = Copertura di { $subject } eliminata

field-name-provider = Fornitore della copertura
field-name-keep-drive = I dischi restano a noi
field-name-validated-on = Verificata il
field-name-origin = Fonte
