"""A ratchet tree in words, for screen readers and for the line below its picture."""

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.ratchet_tree import RatchetTree, children_of, level_of
from marmot_desktop.ui import locale_text
from marmot_desktop.ui.models.people import NameOf
from marmot_desktop.ui.plain_text import isolated


def describe_tree(tree: RatchetTree) -> str:
    """The whole tree in a sentence or two."""
    parents = tree.width - 1
    #: {places} is "%Ln place(s)" of the same part.
    text = _tr("%Ln device(s) on {places}.", len(tree.leaves)).format(places=_tr("%Ln place(s)", tree.width))
    if parents:
        keys = _tr("{held} of %Ln key(s) above them are there, the others are blank.", parents)
        text = f"{text} {keys.format(held=locale_text.number(len(tree.parents)))}"
    return text


def describe_node(tree: RatchetTree, node: int, name_of: NameOf, me: bytes) -> str:
    """One node in a sentence.

    Args:
        tree: it stands in.
        node: its number.
        name_of: what people are called.
        me: our public key.
    """
    leaf = tree.leaf_at(node)
    if leaf is not None:
        return _describe_leaf(tree, node, name_of, me)
    if node % 2 == 0:
        return _tr("Place {place}: empty. The next person who is invited may sit here.").format(
            place=locale_text.number(node // 2 + 1)
        )
    below = sum(not tree.is_blank(each) for each in _leaves_below(node))
    if tree.is_blank(node):
        text = _tr("Blank: the %Ln device(s) below share no key here until one of them renews its keys.", below)
    elif node == tree.root:
        text = _tr("The key on top: every device shares it, and the group's keys come from it.")
    else:
        text = _tr("A key shared by the %Ln device(s) below.", below)
    unmerged = dict(tree.unmerged).get(node, 0)
    if unmerged:
        late = _tr("%Ln of them have come later and do not know it yet.", unmerged)
        text = f"{text} {late}"
    if node in tree.own_path():
        text = f"{text} {_tr('It lies on the way from this device to the top.')}"
    return text


def _describe_leaf(tree: RatchetTree, node: int, name_of: NameOf, me: bytes) -> str:
    leaf = tree.leaf_at(node)
    if leaf is None:
        return ""
    if leaf.index == tree.own_leaf:
        who = _tr("this device")
    elif leaf.person == me:
        who = _tr("another device of yours")
    else:
        who = _tr("a device of {name}").format(name=isolated(name_of(leaf.person)))
    text = _tr("Place {place}: {who}.").format(place=locale_text.number(leaf.index + 1), who=who)
    if leaf.renewed:
        return f"{text} {_tr('Its keys were renewed since it was invited.')}"
    return f"{text} {_tr('Its keys still are those it was invited with.')}"


def _leaves_below(node: int) -> list[int]:
    if children_of(node) is None:
        return [node]
    reach = (1 << level_of(node)) - 1
    return list(range(node - reach, node + reach + 1, 2))


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("TreeText", text, None, n)
