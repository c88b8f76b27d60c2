"""Tests of `marmot_desktop.machine.network_state`, with what kernels have written."""

from pathlib import Path

from marmot_desktop.machine.network_state import NetworkState, read_network

HEAD = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
WIRED = "eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n"
LOCAL = "eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n"
TREE = """\
Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 0.0.0.0
        /0 universe UNICAST
     |-- 192.168.1.0
        /24 link UNICAST
Local:
  +-- 0.0.0.0/0 3 0 5
     |-- 127.0.0.1
        /32 host LOCAL
     |-- 192.168.1.7
        /32 host LOCAL
     |-- 192.168.1.255
        /32 link BROADCAST
"""
GATEWAY_6 = "fe800000000000000000000000000001"
ROUTE_6 = f"{'0' * 32} 00 {'0' * 32} 00 {GATEWAY_6} 00000400 00000001 00000000 00000003     eth0\n"
REJECT_6 = f"{'0' * 32} 00 {'0' * 32} 00 {'0' * 32} ffffffff 00000001 00000000 00200200       lo\n"
ADDRESSES_6 = (
    f"{'0' * 31}1 01 80 10 80       lo\n"
    "fe800000000000000000000000000042 02 40 20 80     eth0\n"
    "20010db8000000000000000000000042 02 40 00 00     eth0\n"
)


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


def test_a_wired_machine_has_a_way_out_and_an_address(tmp_path: Path) -> None:
    state = read_network(write(tmp_path, route=HEAD + WIRED + LOCAL, fib_trie=TREE, ipv6_route=REJECT_6))
    assert state.is_online
    assert state == NetworkState(frozenset({"4 eth0 0101A8C0"}), frozenset({"192.168.1.7"}))


def test_ipv6_alone_is_a_way_out(tmp_path: Path) -> None:
    state = read_network(write(tmp_path, route=HEAD, ipv6_route=ROUTE_6 + REJECT_6, if_inet6=ADDRESSES_6))
    assert state.is_online
    assert state.addresses == {"eth0 20010db8000000000000000000000042"}


def test_a_machine_that_reaches_its_own_wire_only_has_no_way_out(tmp_path: Path) -> None:
    assert not read_network(write(tmp_path, route=HEAD + LOCAL, ipv6_route=REJECT_6, fib_trie=TREE)).is_online


def test_a_route_that_is_down_is_none(tmp_path: Path) -> None:
    assert not read_network(write(tmp_path, route=HEAD + WIRED.replace("\t0003\t", "\t0002\t"))).is_online


def test_a_kernel_without_any_of_it_says_nothing(tmp_path: Path) -> None:
    assert read_network(tmp_path) == NetworkState(frozenset(), frozenset())


def test_this_machine_is_read_twice_the_same() -> None:
    assert read_network() == read_network()
