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

## Audit pack

pack-open = Audit pack…
pack-title = Audit pack
pack-text = Everything an auditor asks for about the disposals of a span of days, in one file that anybody can check.
pack-from = From
pack-until = Until, inclusive
pack-language = Language
pack-lot = Lot
pack-lot-all = Empty: all lots of those days.
pack-look = Show what it holds
pack-save = Save the pack…
pack-saved = Audit pack saved: { $name }
pack-holds = Lots: { $lots } · assets: { $assets } · media: { $media } · certificates: { $certificates } · evidence files: { $evidence } · exceptions: { $exceptions }
pack-file-kind = Audit pack (ZIP)
pack-file-name = audit-pack

pack-head-asset-serial = Serial number of the asset
pack-head-type = Type
pack-head-data-bearing = Holds data
pack-head-required = Method required
pack-head-record = Record
pack-head-achieved = Method achieved
pack-head-decided = Accepted on
pack-head-position = No.
pack-head-at = When
pack-head-zone = Time zone
pack-head-action = What happened
pack-head-from = From
pack-head-to = To
pack-head-place = Place
pack-head-container = Container
pack-head-seals = Seals
pack-head-vehicle = Vehicle
pack-head-driver = Driver
pack-head-condition = Condition
pack-head-items = Assets
pack-head-photo = SHA-256 of the photograph
pack-head-changed = Changed after signing
pack-head-note = Note
pack-exception-vendor = Vendor without a valid proof
pack-exception-custody = Fault of the chain of custody accepted

pack-readme =
    AUDIT PACK OF DISPOSALS

    { $from } – { $until }

    index.pdf         what is in here, lot by lot: begin with it
    population.csv    every medium of the lots, one a line: draw the sample from it
    exceptions.csv    what was excused, by whom and why
    certificates/     our certificates: the facts that were sealed (JSON), and pages where included
    custody/          every hand-over, the manifest of every lot, photographs
    evidence/         files of erasing tools as they are kept, by lot
    received/         certificates received from vendors, by lot
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
