"""Tests of `marmot_desktop.ui.widgets.region`."""

from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.widgets.region import Region


def test_a_region_has_a_name_that_may_change(application: QApplication) -> None:
    region = Region("Invites", "invitesRegion")
    assert (region.accessibleName(), region.objectName()) == ("Invites", "invitesRegion")
    region.setAccessibleName("Invite of Bo Lind")
    assert region.accessibleName() == "Invite of Bo Lind"
