"""Who the user is: a new key with a name, or a key they have."""

from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal

from marmot_desktop.domain.account import Account
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.roster import short_npub
from marmot_desktop.ui.onboarding.protection_fields import ProtectionFields
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.plain_text import isolated, plain_line
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import SecretField, TextField


class _IdentityStep(Step):
    """What creating and importing have in common.

    Signals:
        signed_in: with this `Account`.
    """

    signed_in = Signal(object)

    def __init__(self, context: UiContext, title: str, text: str, name: str, button: str) -> None:
        super().__init__(title, text, name)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._button_text = button
        self._protection = ProtectionFields(context, name)
        self._protection.changed.connect(self._update)
        self._problem = Banner(f"{name}Problem")
        self._go = Button(button, f"{name}Button", look="primary")
        self._go.clicked.connect(self._on_go_clicked)
        self.buttons.addWidget(self._go)

    def begin(self) -> None:
        """See Step."""
        self._problem.say("")
        self._protection.look()
        self._update()
        super().begin()

    def _why_not(self) -> str:
        return self._protection.problem

    def _work(self) -> Coroutine[Any, Any, Account]:
        raise NotImplementedError

    def _update(self) -> None:
        busy = self._scope.is_running("go")
        self._go.set_text(self.tr("Working…") if busy else self._button_text)
        self._go.allow(self.tr("The account is being opened") if busy else self._why_not())
        self.back.allow(self.tr("The account is being opened") if busy else "")

    def _on_go_clicked(self) -> None:
        self._problem.say("")
        self._scope.start(
            "go", self._protect_and_work(), done=self._on_done, failed=self._on_failed, ended=self._update
        )
        self._update()

    def _on_done(self, account: Account) -> None:
        self.signed_in.emit(account)

    async def _protect_and_work(self) -> Account:
        work = self._work()
        if self._protection.passphrase:
            try:
                await self._context.actions.choose_passphrase(self._protection.passphrase)
            except BaseException:
                work.close()
                raise
        return await work

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger")


class CreateStep(_IdentityStep):
    """Makes a new key."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(
            context,
            _tr("Create your account"),
            _tr("A new key is made on this computer. No phone number, no e-mail, no server account."),
            "createStep",
            _tr("Create account"),
        )
        self._name = TextField(
            self.tr("Your name (optional)"),
            "accountNameField",
            placeholder=self.tr("What others see"),
            hint=self.tr("It is public and can be changed later."),
        )
        EnterPresses(self._name.edit, self._go)
        for widget in (self._name, self._protection, self._problem):
            self.body.addWidget(widget)

    def _work(self) -> Coroutine[Any, Any, Account]:
        return self._context.actions.create_account(self._name.text)


class ImportStep(_IdentityStep):
    """Takes over a key: nsec, hex, or ncryptsec with its passphrase.

    Signals:
        switch_requested: the key is of an `Account` that is here already, and it shall be shown.
    """

    switch_requested = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__(
            context,
            _tr("Use a key you have"),
            _tr("Paste an nsec, 64 hexadecimal digits, or an ncryptsec with its passphrase."),
            "importStep",
            _tr("Use this key"),
        )
        self._secret = SecretField(self.tr("Secret key"), "secretKeyField", placeholder="nsec1… / ncryptsec1…")
        self._unwrap = SecretField(self.tr("Passphrase of the ncryptsec"), "unwrapPassphraseField")
        self._unwrap.hide()
        self._known: frozenset[bytes] = frozenset()
        self._here: Account | None = None
        self._problem.button_clicked.connect(self._on_problem_button_clicked)
        self._secret.edit.textChanged.connect(self._on_secret_changed)
        self._unwrap.edit.textChanged.connect(self._update)
        EnterPresses(self._secret.edit, self._go)
        EnterPresses(self._unwrap.edit, self._go)
        for widget in (self._secret, self._unwrap, self._protection, self._problem):
            self.body.addWidget(widget)

    @property
    def _is_wrapped(self) -> bool:
        return self._secret.text.lower().removeprefix("nostr:").startswith("ncryptsec1")

    def _why_not(self) -> str:
        if not self._secret.text:
            return self.tr("Paste your secret key first")
        if self._is_wrapped and not self._unwrap.edit.text():
            return self.tr("Type the passphrase of the ncryptsec")
        return super()._why_not()

    def _work(self) -> Coroutine[Any, Any, Account]:
        passphrase = self._unwrap.edit.text() if self._is_wrapped else None
        self._known = frozenset(each.pubkey for each in self._context.roster.accounts)
        return self._context.actions.reach.import_account(self._secret.text, passphrase)

    def _on_done(self, account: Account) -> None:
        if account.pubkey not in self._known:
            super()._on_done(account)
            return
        self._here = account
        name = isolated(plain_line(account.name) or short_npub(account))
        text = self.tr("This account is on this computer already, as {name}. Nothing was changed.").format(name=name)
        self._problem.say(text, "warning", self.tr("Show it"))

    def _on_problem_button_clicked(self) -> None:
        if self._here is not None:
            self.switch_requested.emit(self._here)

    def _on_secret_changed(self) -> None:
        self._unwrap.setVisible(self._is_wrapped)
        if self._secret.text.lower().startswith("npub1"):
            self._secret.refuse(self.tr("This is a public key. The secret one begins with nsec1."))
        self._update()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        if error.code is ErrorCode.WRONG_PASSPHRASE and self._is_wrapped:
            self._unwrap.refuse(error_text.sentence(error))
        elif error.code is ErrorCode.INVALID_SECRET:
            self._secret.refuse(error_text.sentence(error))
        else:
            super()._on_failed(error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("IdentityStep", text)
