# moves: the life of an asset as named actions, and the forms they print

## Journal

ent-transition = action
ent-handover = step in an asset’s life

op-move-perform = Action done with { $subject }
op-move-sign = Signed copy of { $subject } attached
op-transition-save = Action { $subject } saved
op-transition-delete = Action { $subject } removed

field-name-from-states = Offered in
field-name-terms-en = Terms in English
field-name-terms-it = Terms in Italian
field-name-sheet = Form
field-name-transition-id = Action
field-name-person-id = Person
field-name-by-id = Done by
field-name-condition = Condition
field-name-accessories = Accessories
field-name-data-deletion = Data
field-name-deleted-by-id = Data deleted by
field-name-accepted = Terms accepted

## Actions: the names a register begins with

move-kind-receive = Receive
move-kind-deploy = Deploy
move-kind-return = Return
move-kind-repair = Send to repair
move-kind-back_from_repair = Back from repair
move-kind-lend = Lend
move-kind-retire = Retire
move-kind-report_lost = Report lost
move-kind-found = Found again
move-kind-dispose = Disposed of

move-condition-new = New
move-condition-good = Good
move-condition-worn = Signs of use
move-condition-damaged = Damaged
move-condition-incomplete = Incomplete

move-data-no_data = It bears no data
move-data-deleted = The data were deleted
move-data-to_delete = The data are still to be deleted

## Refusals

refused-move-none = No asset is chosen.
refused-move-unknown = This action is not offered any more. Choose another one.
refused-move-not-allowed = { $count ->
    [one] “{ $action }” cannot start from where { $tag } is: “{ $status }”.
   *[other] “{ $action }” cannot start from where { $count } of these assets are: { $tag }, for example, is “{ $status }”.
}
refused-move-last = This is the only action of its kind. Leave it out instead of removing it.
refused-document-is-signed = “{ $name }” is the signed copy of a form: it is the evidence of who got what.
refused-form-none = This step has no form to sign.

field-move-source = This kind of action is never offered in one of these states.
field-move-status = This status stands for another state than the one the action leads to.
field-move-kind = An action keeps its kind. Make another action instead.

## Deadlines

deadline-kind-due_back = Due back
deadline-help-due_back = What was lent, or went to be repaired, is to be back by this day.
reminder-loan-due = Due back on { $date }.
reminder-loan-late = Was due back on { $date }.

## Forms

form-deploy-title = Hand-over form
form-lend-title = Loan form
form-return-title = Return form
form-number = Form number
form-person-got = Received by
form-person-gave = Given back by
form-by = Handed over by
form-by-return = Taken back by
form-on = Date
form-place = Place
form-due-back = To be returned by
form-condition = Condition
form-accessories = Accessories
form-note = Remarks
form-assets = Equipment
form-col-tag = Tag
form-col-asset = Equipment
form-col-serial = Serial number
form-col-condition = Condition
form-terms = Terms
form-terms-deploy = I have received the equipment listed above, complete and working. It remains the property of { $firm }; I will use it for my work and with care, let no unauthorised person use it, report loss, theft or damage at once, and give it back on request or when my employment ends, complete with its accessories.
form-terms-lend = I have received the equipment listed above on loan, complete and working. It remains the property of { $firm }; I will use it with care, not pass it on, report loss, theft or damage at once, and give it back by the day named above, complete with its accessories.
form-terms-return = The equipment listed above was given back and taken over in the condition named. This form releases the person who gave it back from answering for it, apart from hidden defects.
form-firm = the company
form-data = Statement on data deletion
form-data-no_data = The equipment bears no data.
form-data-deleted = The data on the equipment were deleted on { $date } by { $person } in such a way that they cannot be restored by ordinary means.
form-data-to_delete = Data are still on the equipment. It stays locked until they are deleted, and is given to nobody before.
form-data-own = I have copied my own data off the equipment and removed it from my accounts; what is left on it may be deleted.
form-sign-got = Date and signature, received by
form-sign-gave = Date and signature, given back by
form-sign-by = Date and signature, handed over by
form-sign-by-return = Date and signature, taken back by
form-accepted = The terms were accepted on { $date }.

## Screen

report-kind-handover_form = Hand-over and return forms
report-handover-form-name = Hand-over and return form
report-handover-form-purpose = What changed hands, in which condition and on which terms, to be signed

moves-menu = Actions
moves-entry = { $name }…
moves-title = { $count ->
    [one] { $name }: { $tag }
   *[other] { $name }: { $count } assets
}
moves-done = { $count ->
    [one] { $name }: done with { $tag }
   *[other] { $name }: done with { $count } assets
}
moves-person-gets = Who gets it
moves-person-gave = Who gives it back
moves-person-gave-help = Left empty: whoever has it.
moves-vendor = Who repairs it
moves-on = Day
moves-place-help = Left empty: it stays where it is.
moves-happened = What happened, when and where
moves-language = Language of the form
moves-accepted = The terms have been accepted already
moves-print = Go on to the form to sign
moves-history = Hand-overs
moves-none = Nothing was done with it yet.
moves-due = due back on { $date }
moves-copy = Signed copy: { $name }
moves-form-print = Print the form
moves-form-sign = Attach the signed copy
moves-signed = The signed copy for { $tag } was attached
moves-form-number-help = It stands on the form, and among the hand-overs of an asset.
today-watch-loan = Due back from { $person }
today-watch-repair = Due back from repair

catalogue-actions = Actions
moves-actions-help = What can be done with an asset, each of one kind. Several of one kind can lead to different statuses.
moves-offered = Offered
moves-action-edit = Edit { $name }
moves-action-add = Add another “{ $name }”
moves-action-delete = Remove { $name }
moves-action-saved = { $name } was saved
moves-action-deleted = { $name } was removed
moves-status = Status it leads to
moves-status-first = The first one of its state
moves-terms-help = What the form says under its assets. Left empty: Custodia’s own words.
moves-place = Place
