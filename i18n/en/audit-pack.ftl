# Evidence that leaves the register: what is written beside it, and the audit pack

checkpoint-unkept = The checkpoint could not be written into “{ $folder }”. Nothing else is missing; the journal is anchored there next time.

evidence-readme-journal =
    WHAT THESE FILES ARE

    journal.jsonl          every event of the period, one a line, as it was sealed
    journal-proof.json     the journal’s name, the first and last number, the chain before and after
    inclusion-proofs.json  proofs that single events are in the journal
    checkpoints.txt        checkpoints kept beside the register, where there are any
    verify.py              the program that checks them; Python 3.8 or later, nothing else, no network

    HOW TO CHECK

    Save all of them into one folder and run there:

        python3 verify.py .

    It ends with “ok” or says what is not right, and where.

    WHAT “OK” PROVES

    The events are those that were written, in their order, none changed, left out or put in between.
    Against a checkpoint that you received on another day (by mail, on paper), nothing up to it was
    changed since: add its three lines to checkpoints.txt before you check. The checkpoints that come
    along were kept by the same organisation.

    WHAT IT DOES NOT PROVE

    That what somebody typed is true, who sat at the keyboard, and anything after the newest checkpoint
    that left the organisation. Names and addresses of people are not in the events, only seals of them.

evidence-readme-proofs =
    WHAT THESE FILES ARE

    inclusion-proofs.json  proofs that the certificates of the lot are in the journal, and their events
    checkpoints.txt        checkpoints kept beside the register, where there are any
    verify.py              the program that checks them; Python 3.8 or later, nothing else, no network

    HOW TO CHECK

        python3 verify.py proof inclusion-proofs.json checkpoints.txt

    It ends with “ok”, says that no checkpoint confirms the proofs, or says what is not right.

    WHAT “OK” PROVES

    Each certificate was sealed, with these facts, in a journal whose root is in checkpoints.txt. The
    checkpoints that come along were kept by the same organisation: add the three lines of one that you
    received on another day.

    WHAT IT DOES NOT PROVE

    That what somebody typed is true, and that no certificate was annulled after the pack was made. The
    journal around these events is not in here: it tells of more than this lot.

## Audit pack

audit-pack-open = Audit pack…
audit-pack-title = Audit pack
audit-pack-text = Everything an auditor asks for about the disposals of a span of days, in one file that anybody can check.
audit-pack-from = From
audit-pack-until = Until, inclusive
audit-pack-language = Language
audit-pack-lot = Lot
audit-pack-lot-all = Empty: all lots of those days.
audit-pack-look = Show what it holds
audit-pack-save = Save the pack…
audit-pack-saved = Audit pack saved: { $name }
audit-pack-holds = Lots: { $lots } · assets: { $assets } · media: { $media } · certificates: { $certificates } · evidence files: { $evidence } · exceptions: { $exceptions }
audit-pack-file-kind = Audit pack (ZIP)
audit-pack-file-name = audit-pack

audit-pack-head-asset-serial = Serial number of the asset
audit-pack-head-type = Type
audit-pack-head-data-bearing = Holds data
audit-pack-head-required = Method required
audit-pack-head-record = Record
audit-pack-head-achieved = Method achieved
audit-pack-head-decided = Accepted on
audit-pack-head-position = No.
audit-pack-head-at = When
audit-pack-head-zone = Time zone
audit-pack-head-action = What happened
audit-pack-head-from = From
audit-pack-head-to = To
audit-pack-head-place = Place
audit-pack-head-container = Container
audit-pack-head-seals = Seals
audit-pack-head-vehicle = Vehicle
audit-pack-head-driver = Driver
audit-pack-head-condition = Condition
audit-pack-head-items = Assets
audit-pack-head-photo = SHA-256 of the photograph
audit-pack-head-changed = Changed after signing
audit-pack-head-note = Note
audit-pack-head-received-number = Certificate received
audit-pack-head-grams = Quantity, grams
audit-pack-head-grams-accepted = At destination, grams
audit-pack-exception-vendor = Vendor without a valid proof
audit-pack-exception-custody = Fault of the chain of custody accepted

audit-pack-readme =
    AUDIT PACK OF DISPOSALS

    { $from } – { $until }

    index.pdf         what is in here, lot by lot: begin with it
    population.csv    every medium of the lots, one a line: draw the sample from it
    exceptions.csv    what was excused, by whom and why
    certificates/     our certificates: the facts that were sealed (JSON), and pages where included
    custody/          every hand-over, the manifest of every lot, photographs
    evidence/         files of erasing tools as they are kept, by lot
    received/         certificates received from vendors, every number of their lists
                      (numbers.csv) and their comparison with the lot (PDF)
    waste/            waste notes (notes.csv), with their papers by lot
    vendors/          what vendors proved on the day they came, with their papers
    journal/          the journal of these days, and verify.py that checks it
    SHA256SUMS        the fingerprints of all files

    HOW TO CHECK

        sha256sum -c SHA256SUMS
        cd journal
        python3 verify.py .

    What that proves, and what it does not, stands in journal/README.txt.

    Passwords were taken out of files of erasing tools before they were kept. The pack names people
    where they signed or handed something over: keep it as you keep such papers.

audit-pack-readme-lot =
    AUDIT PACK OF DISPOSALS

    { $from } – { $until }

    index.pdf         what is in here, lot by lot: begin with it
    population.csv    every medium of the lots, one a line: draw the sample from it
    exceptions.csv    what was excused, by whom and why
    certificates/     our certificates: the facts that were sealed (JSON), and pages where included
    custody/          every hand-over, the manifest of every lot, photographs
    evidence/         files of erasing tools as they are kept, by lot
    received/         certificates received from vendors, every number of their lists
                      (numbers.csv) and their comparison with the lot (PDF)
    waste/            waste notes (notes.csv), with their papers by lot
    vendors/          what vendors proved on the day they came, with their papers
    proofs/           proofs that the certificates are in the journal, and verify.py that checks them
    SHA256SUMS        the fingerprints of all files

    HOW TO CHECK

        sha256sum -c SHA256SUMS
        cd proofs
        python3 verify.py proof inclusion-proofs.json checkpoints.txt

    What that proves, and what it does not, stands in proofs/README.txt.

    Passwords were taken out of files of erasing tools before they were kept. The pack names people
    where they signed or handed something over: keep it as you keep such papers.
