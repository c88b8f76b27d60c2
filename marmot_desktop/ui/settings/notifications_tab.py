"""When notifications disturb, how much they say, and what this desktop makes of them."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.notification import DesktopOffer
from marmot_desktop.domain.notification_settings import NotificationSettings, Preview, QuietHours
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.ui import time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated, plain_line
from marmot_desktop.ui.settings.quiet_hours_panel import QuietHoursPanel, allow
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import hairline, label
from marmot_desktop.ui.widgets.ticks import CheckBox, RadioButton

HOUR_S = 3_600


class NotificationsTab(Section):
    """The choice of notifications; it holds for all accounts of this profile."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("notificationsTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._account: Account | None = None
        self._settings: NotificationSettings | None = None
        self._offer: DesktopOffer | None = None
        self._on = self._box(self.tr("Show notifications"), "notificationsBox", lambda on: {"on": on})
        self._of_account = self._box("", "accountNotificationsBox", self._silence_account)
        self._sound = self._box(self.tr("Play a sound"), "notificationSoundBox", lambda on: {"sound": on})
        self.column.addWidget(label(self.tr("New messages and invitations"), "subtitle", wrap=True))
        boxes = QVBoxLayout()
        boxes.setSpacing(Space.S)
        for box in (self._on, self._of_account, self._sound):
            boxes.addWidget(box)
        self.column.addLayout(boxes)
        self._add_pause()
        self._add_previews()
        self._add_quiet_hours()
        self._add_desktop()
        self.finish()
        self._show()
        context.bridge.notification_settings_changed.connect(self._on_bridge_settings_changed)

    def load(self, account: Account) -> None:
        """The account has come."""
        self._account = account
        self._scope.start("load", self._context.actions.notify.settings(), done=self._on_loaded, replace=True)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; the desktop may have changed since it was looked at."""
        super().showEvent(event)
        if self._account is not None:
            self._look()

    def _box(self, text: str, name: str, change: Callable[[bool], dict[str, object]]) -> CheckBox:
        box = CheckBox(text)
        box.setObjectName(name)
        box.setAccessibleName(text)
        box.clicked.connect(lambda on: self._change(**change(on)))
        return box

    def _silence_account(self, on: bool) -> dict[str, object]:
        if self._account is None or self._settings is None:
            return {}
        me, silent = self._account.pubkey, self._settings.silent_accounts
        return {"silent_accounts": silent - {me} if on else silent | {me}}

    def _add_pause(self) -> None:
        self._pause_text = label("", "muted", wrap=True, name="pauseText")
        self._pause = Button(self.tr("Pause for 1 hour"), "pauseButton", icon_name="mute")
        self._pause.clicked.connect(self._on_pause_clicked)
        self._resume = Button(self.tr("Show notifications again"), "resumeButton")
        self._resume.clicked.connect(lambda: self._pause_until(None))
        self.column.addWidget(self._pause_text)
        self._add_row(self._pause, self._resume)

    def _add_previews(self) -> None:
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("What they say"), "subtitle"))
        text = self.tr("Whoever sees your screen sees this too, on some desktops even while it is locked.")
        self.column.addWidget(label(text, "muted", wrap=True))
        words = {
            Preview.FULL: self.tr("Who wrote, and the text"),
            Preview.NAME: self.tr("Who or where, without the text"),
            Preview.NOTHING: self.tr("Only that there is something new"),
        }
        self._previews: dict[Preview, RadioButton] = {}
        answers = QVBoxLayout()
        answers.setSpacing(Space.S)
        group = QButtonGroup(self)
        for preview, text in words.items():
            button = RadioButton(text)
            button.setObjectName(f"preview{preview.value.capitalize()}")
            button.setAccessibleName(text)
            button.clicked.connect(lambda _on=False, chosen=preview: self._change(preview=chosen))
            group.addButton(button)
            self._previews[preview] = button
            answers.addWidget(button)
        self.column.addLayout(answers)

    def _add_quiet_hours(self) -> None:
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Quiet"), "subtitle"))
        self._about_me = self._box(
            self.tr("Answers in muted chats"),
            "aboutMeBox",
            lambda on: {"about_me_breaks_mute": on},
        )
        self._quiet = QuietHoursPanel()
        self._quiet.chosen.connect(self._on_quiet_chosen)
        text = self.tr("Who answers a message of yours, or names you, is told of from a muted chat as well.")
        self.column.addWidget(self._about_me)
        self.column.addWidget(label(text, "muted", wrap=True))
        self.column.addWidget(self._quiet)

    def _add_desktop(self) -> None:
        self.column.addSpacing(Space.S)
        self.column.addWidget(hairline())
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Your desktop"), "subtitle"))
        self._desktop_text = label("", "muted", wrap=True, name="desktopOfferText")
        self._test = Button(self.tr("Send a test notification"), "testNotificationButton", icon_name="bell")
        self._test.clicked.connect(self._on_test_clicked)
        self.column.addWidget(self._desktop_text)
        self._add_row(self._test)

    def _add_row(self, *buttons: Button) -> None:
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    def _look(self) -> None:
        work = self._context.actions.notify.offer()
        self._scope.start("offer", work, done=self._on_offer_found, failed=self._on_offer_failed, replace=True)

    def _change(self, **changes: object) -> None:
        if self._settings is None:
            return
        wanted = replace(self._settings, **changes)
        self._settings = wanted
        work = self._context.actions.notify.change(wanted)
        self._scope.start("change", work, failed=self._on_change_failed, replace=True)
        self._show()

    def _pause_until(self, when: int | None) -> None:
        self._scope.start("pause", self._context.actions.notify.pause_until(when), replace=True)

    def _show(self) -> None:
        """What was chosen, and why something cannot be."""
        settings = self._settings or NotificationSettings()
        waiting = "" if self._settings is not None else self.tr("Loading…")
        off = waiting or ("" if settings.on else self.tr("Notifications are switched off"))
        self._on.setChecked(settings.on)
        allow(self._on, waiting)
        account = self._account
        name = "" if account is None else plain_line(account.name or account.npub, 40)
        text = self.tr("Also of the account {name}").format(name=isolated(name))
        self._of_account.setText(text)
        self._of_account.setAccessibleName(text)
        self._of_account.setChecked(account is not None and account.pubkey not in settings.silent_accounts)
        allow(self._of_account, off)
        self._sound.setChecked(settings.sound)
        allow(self._sound, off)
        self._about_me.setChecked(settings.about_me_breaks_mute)
        allow(self._about_me, off)
        self._quiet.show_hours(settings.quiet, off)
        for preview, button in self._previews.items():
            button.setChecked(settings.preview is preview)
            allow(button, off)
        self._show_pause(settings, off)
        self._test.allow(off or self._no_desktop())

    def _show_pause(self, settings: NotificationSettings, off: str) -> None:
        paused = settings.is_paused(self._context.clock.now())
        self._pause_text.setVisible(paused)
        if paused and settings.paused_until is not None:
            text = self.tr("Nothing is shown until {time}.")
            self._pause_text.setText(text.format(time=time_text.clock_time(settings.paused_until)))
        self._pause.setVisible(not paused)
        self._pause.allow(off)
        self._resume.setVisible(paused)

    def _no_desktop(self) -> str:
        return (
            self.tr("Your desktop shows no notifications")
            if self._offer is not None and not self._offer.present
            else ""
        )

    def _show_desktop(self) -> None:
        offer = self._offer
        if offer is None:
            self._desktop_text.setText(self.tr("Looking at what your desktop can do…"))
        elif not offer.present:
            self._desktop_text.setText(
                self.tr(
                    "Your desktop shows no notifications: nothing answers on its session bus."
                    " Unread messages are counted in the window all the same. Install or start a service of notifications."
                )
            )
        else:
            self._desktop_text.setText("\n".join(self._offer_lines(offer)))

    def _offer_lines(self, offer: DesktopOffer) -> list[str]:
        name = isolated(offer.name) if offer.name else self.tr("its own service")
        lines = [self.tr("Notifications are shown by {name}.").format(name=name)]
        if offer.actions and offer.inline_reply:
            lines.append(self.tr("A click opens the chat; you can mark it as read and reply in the notification."))
        elif offer.actions:
            lines.append(
                self.tr(
                    "A click opens the chat, and you can mark it as read. Your desktop shows notifications without replies."
                )
            )
        else:
            lines.append(self.tr("Your desktop shows notifications that cannot be clicked."))
        if not offer.body:
            lines.append(self.tr("It shows their titles only."))
        return lines

    def _on_loaded(self, settings: NotificationSettings) -> None:
        self._settings = settings
        self._show()

    def _on_bridge_settings_changed(self, settings: NotificationSettings) -> None:
        self._settings = settings
        self._show()

    def _on_change_failed(self, error: MarmotDesktopError) -> None:
        self._context.notices.refuse(error)
        self._scope.start("load", self._context.actions.notify.settings(), done=self._on_loaded, replace=True)

    def _on_offer_found(self, offer: DesktopOffer) -> None:
        self._offer = offer
        self._show_desktop()
        self._show()

    def _on_offer_failed(self, _error: MarmotDesktopError) -> None:
        self._on_offer_found(DesktopOffer(present=False))

    def _on_quiet_chosen(self, quiet: QuietHours) -> None:
        self._change(quiet=quiet)

    def _on_pause_clicked(self) -> None:
        self._pause_until(self._context.clock.now() + HOUR_S)

    def _on_test_clicked(self) -> None:
        self._scope.start("test", self._context.actions.notify.test(), done=self._on_tested)

    def _on_tested(self, shown: bool) -> None:
        if not shown:
            self._context.notices.tell(self.tr("Your desktop did not show the notification"))
            self._look()
