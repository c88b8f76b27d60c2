"""What keeps a group secret: its epoch, the age of this device's keys, every device, and the tree that joins them."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.group_security import GroupSecurity
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text, time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.groups.tab_column import TabColumn
from marmot_desktop.ui.groups.tree_text import describe_tree
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.device_list_model import DeviceListModel
from marmot_desktop.ui.models.group_rights import why_not_take_part
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from marmot_desktop.ui.groups.ratchet_tree_dialog import RatchetTreeDialog

SHOWN_DEVICES = 6
SUITES = {1: "MLS 1.0 · X25519 · AES-128-GCM · SHA-256 · Ed25519"}


class SecurityTab(TabColumn):
    """The third tab. It asks while it is seen, and again when the group moves on."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("groupSecurityTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._group: Group | None = None
        self._security: GroupSecurity | None = None
        self._loaded_for: tuple[int, int, object] | None = None
        self._dialog: RatchetTreeDialog | None = None
        self._model = DeviceListModel(context.people, self)
        self._state = Banner("groupSecurityState")
        self._state.button_clicked.connect(self._load)
        self._story = label("", wrap=True, name="groupSecurityStory")
        self._facts: dict[str, QWidget] = {}
        self._renew = Button(self.tr("Renew my keys now"), "renewKeysButton", icon_name="key")
        self._renew.clicked.connect(self._on_renew_clicked)
        self._devices_title = label("", "strong", name="groupDevicesTitle")
        self._list = row_list(self._model, "groupDeviceList", self.tr("Devices"), framed=True)
        self._tree_text = label("", "muted", wrap=True, name="groupTreeSummary")
        self._tree = Button(self.tr("Show the ratchet tree"), "ratchetTreeButton", icon_name="tree")
        self._tree.clicked.connect(self._on_tree_clicked)
        self._build()
        context.people.changed.connect(self._model.refresh)

    def _build(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._epoch = label("", wrap=True, name="groupEpoch", selectable=True)
        self._renewed = label("", wrap=True, name="groupKeysRenewed", selectable=True)
        self._due = label("", wrap=True, name="groupKeysDue", selectable=True)
        self._suite = label("", wrap=True, name="groupSuite", selectable=True)
        self._version = label("", wrap=True, name="groupVersion", selectable=True)
        for words, value in (
            (self.tr("Epoch"), self._epoch),
            (self.tr("My keys renewed"), self._renewed),
            (self.tr("Next by itself"), self._due),
            (self.tr("Encryption"), self._suite),
            (self.tr("Group format"), self._version),
        ):
            form.addRow(label(words, "muted"), value)
        self.column.addWidget(self._state)
        self.column.addWidget(self._story)
        self.column.addSpacing(Space.XS)
        self.column.addLayout(form)
        self.column.addWidget(self._renew)
        self.column.addSpacing(Space.XS)
        self.column.addWidget(hairline())
        self.column.addSpacing(Space.XS)
        self.column.addWidget(self._devices_title)
        self.column.addWidget(self._list)
        self.column.addWidget(self._tree_text)
        self.column.addWidget(self._tree)
        self.finish()

    def show_group(self, group: Group) -> None:
        """Show a group as it is now."""
        if self._group is None or self._group.key != group.key:
            self._security = None
            self._state.say("")
        self._group = group
        self._show()
        if self.isVisible():
            self._load_if_old()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; what has happened while it was not seen is loaded."""
        super().showEvent(event)
        if not event.spontaneous():
            self._load_if_old()

    def _load_if_old(self) -> None:
        group = self._group
        if group is not None and self._loaded_for != (group.key, group.epoch, group.state):
            self._load()

    def _load(self) -> None:
        group = self._group
        if group is None:
            return
        self._loaded_for = (group.key, group.epoch, group.state)
        work = self._context.actions.group_info.security(group)
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)
        self._show()

    def _on_loaded(self, security: GroupSecurity) -> None:
        self._state.say("")
        self._security = security
        self._model.set_devices(security.devices)
        if self._dialog is not None and security.tree is not None:
            self._dialog.show_tree(security.tree)
        self._show()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._loaded_for = None
        self._state.say(error_text.sentence(error), "danger", self.tr("Try again"))
        self._show()

    def _show(self) -> None:
        group, security = self._group, self._security
        if group is None:
            return
        loading = self.tr("Loading…") if self._scope.is_running("load") and security is None else ""
        unknown = loading or self.tr("not known")
        self._story.setText(
            self.tr(
                "Messages are encrypted from end to end: relays see neither what is written nor by whom. Whenever keys"
                " are renewed, older ones are thrown away, so that somebody who steals a device cannot read far back."
            )
        )
        self._epoch.setText(self.tr("%Ln key change(s) so far", "", group.epoch))
        self._renewed.setText(self._renewal_text(security) if security is not None else unknown)
        self._due.setText(self._due_text(security) if security is not None else unknown)
        suite = security.cipher_suite if security is not None else None
        self._suite.setText(unknown if suite is None else SUITES.get(suite, self.tr("Suite {n}").format(n=suite)))
        version = security.data_version if security is not None else None
        self._version.setText(unknown if version is None else self._version_text(security))
        self._show_renew(group)
        self._show_devices(security)

    def _renewal_text(self, security: GroupSecurity) -> str:
        if security.renewed_at is None:
            return self.tr("not yet; they are those you came in with")
        return time_text.age(security.renewed_at, self._context.clock.now())

    def _due_text(self, security: GroupSecurity) -> str:
        if security.renewal_due is None:
            return self.tr("not planned")
        now = self._context.clock.now()
        if security.renewal_due <= now:
            return self.tr("as soon as the group is quiet")
        return time_text.exact_day(security.renewal_due)

    def _version_text(self, security: GroupSecurity | None) -> str:
        if security is None:
            return ""
        alone = self.tr("members can leave by themselves")
        with_admin = self.tr("an admin's app lets members go")
        manner = alone if security.members_can_leave_alone else with_admin
        return self.tr("Marmot {version}; {manner}").format(version=security.data_version, manner=manner)

    def _show_renew(self, group: Group) -> None:
        renewing = self._scope.is_running("renew")
        self._renew.set_text(self.tr("Renewing…") if renewing else self.tr("Renew my keys now"))
        self._renew.allow(self.tr("The change is being sent") if renewing else why_not_take_part(group))

    def _show_devices(self, security: GroupSecurity | None) -> None:
        devices = security.devices if security is not None else ()
        for each in (self._devices_title, self._list):
            each.setVisible(bool(devices))
        count = len(devices)
        self._devices_title.setText(self.tr("%Ln device(s)", "", count))
        fit_height(self._list, SHOWN_DEVICES)
        tree = security.tree if security is not None else None
        self._tree_text.setText(describe_tree(tree) if tree is not None else "")
        self._tree_text.setVisible(tree is not None)
        reason = self.tr("Loading…") if security is None else self.tr("Only members see the tree")
        self._tree.allow("" if tree is not None else reason)

    def _on_renew_clicked(self) -> None:
        if self._group is None:
            return
        self._state.say("")
        work = self._context.actions.group_info.renew_keys(self._group)
        self._scope.start("renew", work, done=self._on_renewed, failed=self._on_renew_failed, ended=self._show)
        self._show()

    def _on_renewed(self, _result: object) -> None:
        self._context.notices.tell(self.tr("Your keys in this group are new"))
        self._load()

    def _on_renew_failed(self, error: MarmotDesktopError) -> None:
        text = error_text.sentence(error)
        if error.code is ErrorCode.STALE_COMMIT:
            text = self.tr("Someone changed the group first, so your keys are as before. Try again.")
        self._state.say(text, "danger")

    def _on_tree_clicked(self) -> None:
        tree = self._security.tree if self._security is not None else None
        if tree is None:
            return
        from marmot_desktop.ui.groups.ratchet_tree_dialog import RatchetTreeDialog

        self._dialog = RatchetTreeDialog(self._context, tree, self)
        self._dialog.closed.connect(self._on_dialog_closed)
        self._dialog.open()

    def _on_dialog_closed(self) -> None:
        self._dialog = None
