### Certificates, their verification, the audit pack.

## Operations in the journal

op-certificate-seal = Certificates sealed for disposal lot { $subject }
op-certificate-annul = Certificate { $subject } annulled
op-anchor-sent = Checkpoint of the journal sent out

setting-name-anchor = Checkpoint sent out

field-name-checkpoint = Checkpoint

## What is refused

field-certificate-typed-own = This is not the number of the certificate. Type it as it stands above.
field-certificate-typed = This is not the number of the lot. Type it as it stands above.
refused-certificate-sealed = What was sealed is not undone. Annul the certificate instead, with a reason.
refused-certificate-no-record = No accepted record yet for { $count ->
    [one] { $examples }
   *[other] { $count } media: { $examples }
  }. Accept their records first.
refused-certificate-incomplete = The records do not say all that a certificate must say, for { $count ->
    [one] { $examples }
   *[other] { $count } media: { $examples }
  }. Missing: { $fields }.
refused-certificate-media-first = { $count ->
    [one] { $examples } has a record and no certificate.
   *[other] { $count } media have a record and no certificate: { $examples }.
  } Seal the certificates of media first, then the lot’s.
refused-certificate-nothing = No medium of { $number } is left to be certified.
refused-certificate-annulled = Certificate { $number } was annulled.
refused-certificate-of-lot = The certificate of the lot, { $certificate }, lists { $number }. Annul that one first.
