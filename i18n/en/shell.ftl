# shell: the frame of the window — sidebar, palette, shortcuts, toasts, panels

shell-navigation = Screens
shell-nav-today = Today
shell-nav-assets = Assets
shell-nav-contracts = Contracts
shell-nav-vendors = Vendors
shell-nav-reports = Reports
shell-nav-import = Import
shell-nav-journal = Journal
shell-nav-settings = Settings
shell-sidebar-collapse = Collapse sidebar
shell-sidebar-expand = Expand sidebar
shell-sidebar-toggle = Collapse or expand the sidebar
shell-skip = Skip to the content
shell-back = Back
shell-forward = Forward
shell-next-region = Next region
shell-previous-region = Previous region
shell-text-larger = Larger text
shell-text-smaller = Smaller text
shell-text-normal = Normal text size
shell-toasts = Messages
shell-toast-close = Close message
shell-panel-open = Open the panel
shell-panel-close = Close panel
shell-panel-resize = Width of the panel
shell-panel-expand = Open full page
shell-search = Search everything
shell-palette = Commands and records
shell-palette-input = Command or record
shell-palette-hint = Type a command, a tag, a serial, a name…
shell-palette-recent = Recent
shell-palette-commands = Commands
shell-palette-records = Records
shell-palette-none = Nothing found
shell-palette-count =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
shell-palette-move = move
shell-palette-open = open
shell-palette-full = full page
shell-palette-scopes = commands, assets, vendors, contracts
shell-shortcuts = Keyboard shortcuts
shell-shortcuts-find = Find a shortcut
shell-key-open = Open in the panel
shell-key-open-full = Open the full page
shell-key-select = Select or deselect the row
shell-key-select-to = Select the rows up to here
shell-key-extend = Extend the range of cells
shell-key-select-all = Select all that match
shell-key-copy = Copy
shell-key-paste = Paste a block of cells
shell-key-first = First row
shell-key-last = Last row
shell-key-menu = Menu of the row
shell-key-column-menu = Menu of the column
shell-key-escape = Close the top-most thing
shell-pdf-zoom = Zoom
shell-pdf-width = Fit width
shell-pdf-whole = Whole page
shell-pdf-page = Page { $page } of { $count }
shell-pdf-turn = Page
shell-pdf-of = of { $count }
shell-pdf-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
shell-pdf-busy = Preparing…

## Headings of the list of shortcuts

shell-keys-go = Go to
shell-keys-view = View
shell-keys-edit = Edit
shell-keys-list = In a list
shell-keys-general = General

## The line at the bottom, and what the whole window must know
shell-status-saved = ● Saved
shell-status-read-only = Read only
shell-status-no-copy = no copy yet
shell-status-copy =
    { $days ->
        [0] copied today
        [one] copied yesterday
       *[other] copied { $days } days ago
    }
shell-status-assets =
    { $count ->
        [one] { $shown } asset
       *[other] { $shown } assets
    }
shell-status-contracts =
    { $count ->
        [one] { $shown } contract
       *[other] { $shown } contracts
    }
shell-read-only = Read only
shell-health-problem = Check
shell-health-problem-text = The check at start found something wrong in this register. Nothing was changed.
shell-health-look = Look at the check
shell-broken-title = This register cannot be opened
shell-broken-text = A copy can take its place; the file is kept beside it.
shell-broken-open = Open another register…
shell-broken-restore = Restore a copy…
shell-broken-copies = Automatic copies of it
shell-broken-copy = Restore the copy of { $when }
shell-broken-sample = Open the sample
