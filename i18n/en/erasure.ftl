# Erasing the personal data of one person

## Erasing personal data

erase-open-name = Erase the personal data of { $name }…
erase-title = Erase the personal data of { $name }
erase-text = Name, addresses, telephone, login and signatures go for good: from the records, the journal and the file. What this person did stays, without a name. This cannot be undone, and a copy made before still has it.
erase-basis = Legal basis
erase-basis-help = For example: GDPR art. 17(1)(a), request of 3 November.
erase-typed = Type the name to erase it
erase-namesakes =
    { $count ->
        [one] Also one record that names somebody of the same name without saying that it is this person
       *[other] Also { $count } records that name somebody of the same name without saying that it is this person
    }
erase-what = What is erased
erase-values = { $count ->
    [one] One value in the journal
   *[other] { $count } values in the journal
  }
erase-ops = { $count ->
    [0] Every operation can still be undone.
    [one] One operation can no longer be undone afterwards, and no report can be made as at a day before it.
   *[other] { $count } operations can no longer be undone afterwards, and no report can be made as at a day before the last of them.
  }
erase-hindrances = What must be kept
erase-hindrance-until = Lot { $number } is kept until { $until }.
erase-hindrance-held = Lot { $number } is held: { $why }
erase-hindrance-open = Lot { $number } is not closed yet.
erase-copies = { $count ->
    [0] No automatic copy holds the data.
    [one] One automatic copy still holds the data: { $names }
   *[other] { $count } automatic copies still hold the data: { $names }
  }
erase-copies-others = Copies saved elsewhere hold it, too: delete them, or make them anew.
erase-already = Everything personal of this person was erased before.
erase-do = Erase for good
erase-done = Personal data erased: { $count } values
erase-not-compacted = The data is erased, but the file could not be rewritten: traces may be left in it. Erase again, or restart Custodia and check the disk.
erase-mark = Erased on { $date }

op-person-erase = Personal data erased
ent-erasure = erasure of personal data
field-name-basis = Legal basis
field-name-count = Values erased
field-name-records = Records
field-erase-typed = This is not the name. Type it as it stands above.
refused-erase-self = Nobody erases their own data while they are at the keyboard: choose another operator first.
refused-erase-nothing = Nothing personal of this person is left in the register.
refused-erase-retained = Lot { $number } names this person and is kept until { $until }. The data can be erased the day after.
refused-erase-open = Lot { $number } names this person and is not closed yet: its evidence is still being made.
refused-erase-held = Lot { $number } names this person and is held: { $why }
