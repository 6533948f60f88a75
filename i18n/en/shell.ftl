# shell: the frame of the window — sidebar, palette, shortcuts, toasts, panels

shell-navigation = Screens
shell-nav-today = Today
shell-nav-assets = Assets
shell-nav-coverage = Coverage
shell-nav-contracts = Contracts
shell-nav-vendors = Vendors
shell-nav-slas = SLAs
shell-nav-disposals = Disposals
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
shell-panel-close = Close panel
shell-panel-resize = Width of the panel
shell-panel-expand = Open full page

## Headings of the list of shortcuts

shell-keys-go = Go to
shell-keys-view = View
shell-keys-edit = Edit
shell-keys-list = In a list
shell-keys-general = General
