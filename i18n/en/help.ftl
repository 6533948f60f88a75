# help: the user guide inside the window

help-title = Help
help-open = Help on this screen
help-contents = Contents of the guide
help-search = Search the guide
help-results =
    { $count ->
        [0] Nothing found
        [one] { $count } place found
       *[other] { $count } places found
    }
help-back = Back to where you were
help-previous = Previous: { $title }
help-next = Next: { $title }
help-neighbours = Pages before and after
help-enlarge = Enlarge the picture: { $what }
help-none = There is no such page
help-none-text = The contents on the left list every page of the guide.
