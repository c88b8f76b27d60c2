"""The doors out by subject; `UiActions` holds one of each.

Reading order: `core_line` (how a wish crosses to the core loop), then `group_info`, `invitations`, `people`, `chats`,
`reach`, `notify`, `watch`. Imported by `ui.actions` alone; pages reach them as `context.actions.<name>`.
"""
