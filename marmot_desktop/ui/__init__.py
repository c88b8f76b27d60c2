"""The window: a face over the services, in Qt's thread.

Reading order: `context` (what a page is given), `actions` (the only door out), `bridge` (the only door in), `tasks` (who
may start a task), `collector` (where garbage is collected), `theme`, then `shell.main_window` and the pages. `window`
puts them together; only `app.py` and its like import it.

How to start a window (Qt's thread, `core_loop` already runs in a thread of its own):

    application = create_application(argv); collector = GarbageCollector(application); collector.start()
    loop = create_loop(application)             # run this loop, not application.exec()
    bridge = UiBridge(); await bridge.open(desk.hub, core_loop)
    window = build_window(application, UiActions(desk, core_loop, use_passphrase=...), bridge, WindowOptions(...))
    window.begin(); window.show(); collector.freeze()
    await closed(window)                        # the user closes it, or presses Ctrl+Q
    await window.shut_down(); await bridge.close(); collector.stop()

A page is built from models (`models/`, lists over domain values), one delegate (`delegates/`) and dumb widgets
(`widgets/`). It wishes through `context.actions` inside its `TaskScope`, and changes on signals of `context.bridge`.

Everything that can be clicked, typed into or read by a test has a stable object name; `docs/ui-object-names.md` lists
them.
"""
