"""What each relay of ours has of our key packages to hand out: one bar for each."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.key_package import GatewayStock
from marmot_desktop.ui import locale_text, time_text
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.meter import Meter


class StockMeters(QWidget):
    """Hidden while no relay keeps a stock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stockMeters")
        self._meters: list[Meter] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addWidget(label(self.tr("In stock on your relays"), "strong"))
        text = self.tr(
            "These relays hand out a new key package to each person who invites you, also while you are away."
        )
        self._column.addWidget(label(text, "muted", wrap=True))
        self.hide()

    def show_stock(self, stock: Sequence[GatewayStock], now: int) -> None:
        """Show these.

        Args:
            stock: of each relay that keeps one.
            now: the present, in seconds.
        """
        while len(self._meters) < len(stock):
            meter = Meter(f"stockMeter{len(self._meters)}")
            self._meters.append(meter)
            self._column.addWidget(meter)
        for meter, each in zip(self._meters, stock, strict=False):
            self._show_one(meter, each, now)
        for meter in self._meters[len(stock) :]:
            meter.hide()
        self.setVisible(bool(stock))

    def _show_one(self, meter: Meter, stock: GatewayStock, now: int) -> None:
        words = self.tr("{count} of %Ln ready", "", stock.target).format(count=locale_text.number(stock.available))
        title = stock.relay.partition("://")[2]
        note, tone = self._note(stock, now)
        meter.show_level(title, words, stock.available, stock.target, note=note, tone=tone)
        meter.show()

    def _note(self, stock: GatewayStock, now: int) -> tuple[str, str]:
        if stock.key_changed:
            return self.tr(
                "This relay signs with another key than before. What it says of your stock is not believed."
            ), "danger"
        if stock.on_their_way:
            return self.tr("%Ln more are on their way.", "", stock.on_their_way), "info"
        if stock.available < stock.low_water:
            asked = time_text.age(stock.checked_at, now)
            return self.tr("Running low, looked at {age}. It is filled up by itself.").format(age=asked), "warning"
        return "", "info"
