# common: words used all over the window

common-loading = Loading…
common-error = Error
common-error-unknown = Something went wrong ({ $code }). Nothing was changed.
common-field-error-unknown = This value is not accepted ({ $code }).
common-broke = This part could not be shown
common-try-again = Try again
common-copy-details = Copy details
common-copied = Copied
common-copy-failed = Could not be copied
common-key-space = Space
