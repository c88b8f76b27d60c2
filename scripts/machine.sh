#!/bin/sh
# Looks whether this machine has what make needs, and says for each missing thing the one line to run.
#
#   machine.sh python   print the Python to build the environment with (3.11 or newer, with venv)
#   machine.sh tools    check Python, cargo and a linker
#   machine.sh window   check the system libraries that Qt needs; as root on Debian or Ubuntu install them
#   machine.sh tests    check what the tests need beside that; likewise
#
# When nothing is missing every form is silent and takes a few milliseconds.
set -eu

RUST_NEEDED=88 # 1.88, the rust-version of mls-rs-py/Cargo.toml

# --- which package holds what: <file looked for> <Debian> <Fedora> <Arch> ----------------------------------------------
WINDOW_LIBRARIES='
libEGL.so.1            libegl1            mesa-libEGL        libglvnd
libGL.so.1             libgl1             mesa-libGL         libglvnd
libdbus-1.so.3         libdbus-1-3        dbus-libs          dbus
libfontconfig.so.1     libfontconfig1     fontconfig         fontconfig
libglib-2.0.so.0       libglib2.0-0       glib2              glib2
libxkbcommon-x11.so.0  libxkbcommon-x11-0 libxkbcommon-x11   libxkbcommon-x11
libxcb-cursor.so.0     libxcb-cursor0     xcb-util-cursor    xcb-util-cursor
libxcb-icccm.so.4      libxcb-icccm4      xcb-util-wm        xcb-util-wm
libxcb-keysyms.so.1    libxcb-keysyms1    xcb-util-keysyms   xcb-util-keysyms
libxcb-shape.so.0      libxcb-shape0      libxcb             libxcb
libgssapi_krb5.so.2    libgssapi-krb5-2   krb5-libs          krb5
'
TEST_COMMANDS='
Xvfb                   xvfb               xorg-x11-server-Xvfb xorg-server-xvfb
xauth                  xauth              xorg-x11-xauth     xorg-xauth
dbus-daemon            dbus               dbus-daemon        dbus
dunst                  dunst              dunst              dunst
dbus-send              dbus               dbus-tools         dbus
gnome-keyring-daemon   gnome-keyring      gnome-keyring      gnome-keyring
desktop-file-validate  desktop-file-utils desktop-file-utils desktop-file-utils
xdg-mime               xdg-utils          xdg-utils          xdg-utils
gio                    libglib2.0-bin     glib2              glib2
ip                     iproute2           iproute            iproute2
nsenter                util-linux         util-linux-core    util-linux
xdotool                xdotool            xdotool            xdotool
xrandr                 x11-xserver-utils  xrandr             xorg-xrandr
'
# Programs that are not on the path, what the system's own Python needs (a screen reader of the tests runs there), and the
# times of the world.
TEST_FILES='
at-spi-bus-launcher    at-spi2-core       at-spi2-core       at-spi2-core
Atspi-2.0.typelib      gir1.2-atspi-2.0   at-spi2-core       at-spi2-core
gi/__init__.py         python3-gi         python3-gobject    python-gobject
zoneinfo/Europe/Berlin tzdata             tzdata             tzdata
'
TEST_FONTS='
NotoSans-Regular       fonts-noto-core         google-noto-sans-fonts        noto-fonts
NotoColorEmoji         fonts-noto-color-emoji  google-noto-color-emoji-fonts noto-fonts-emoji
DroidSansFallback      fonts-droid-fallback    google-droid-sans-fonts       ttf-droid
'

say() { printf '%s\n' "$*" >&2; }

manager() { # which package manager's names to speak of: apt, dnf, pacman or none
    for name in apt-get dnf pacman; do
        if command -v "$name" >/dev/null 2>&1; then echo "${name%-get}"; return; fi
    done
    echo none
}

install_line() { # $1: package manager, $2: packages
    case $1 in
        apt) echo "apt-get install --no-install-recommends -y $2" ;;
        dnf) echo "dnf install -y $2" ;;
        pacman) echo "pacman -S --needed $2" ;;
    esac
}

usable_python() { # $1: a Python command
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 && usable_python "$candidate"; then
            "$candidate" -c 'import sys; print(sys.executable)'
            return 0
        fi
    done
    return 1
}

check_tools() {
    missing=0
    case $(manager) in
        apt) python_packages='python3 python3-venv' cc_packages=gcc ;;
        *) python_packages=python3 cc_packages=gcc ;;
    esac
    prefix=''
    [ "$(id -u)" = 0 ] || prefix='sudo '
    if ! find_python >/dev/null; then
        say "Missing: Python 3.11 or newer with venv. Run:"
        say "    ${prefix}$(install_line "$(manager)" "$python_packages")"
        missing=1
    fi
    if ! command -v cc >/dev/null 2>&1; then
        say "Missing: a C compiler, whose linker cargo uses. Run:"
        say "    ${prefix}$(install_line "$(manager)" "$cc_packages")"
        missing=1
    fi
    minor=$(cargo --version 2>/dev/null | sed -n 's/^cargo 1\.\([0-9]*\).*/\1/p')
    if [ -z "$minor" ]; then
        say "Missing: cargo (Rust 1.$RUST_NEEDED or newer). Run:"
        say "    curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y"
        missing=1
    elif [ "$minor" -lt "$RUST_NEEDED" ]; then
        say "Too old: cargo 1.$minor; Rust 1.$RUST_NEEDED or newer is needed. Run:"
        say "    rustup update stable"
        missing=1
    fi
    return $missing
}

known_libraries=''
has_library() { # $1: soname
    if [ -z "$known_libraries" ]; then
        known_libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    fi
    case $known_libraries in *"$1"*) return 0 ;; esac
    return 1
}

has_font() { # $1: file name without its ending
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.local/share/fonts" "${HOME:-/}/.fonts"; do
        [ -d "$folder" ] || continue
        [ -z "$(find "$folder" -name "$1*" -print -quit 2>/dev/null)" ] || return 0
    done
    return 1
}

has_file() { # $1: its name, below the folders where systems keep such files
    for file in /usr/libexec/"$1" /usr/lib/"$1" /usr/share/"$1" /usr/lib/*/girepository-1.0/"$1" /usr/lib*/girepository-1.0/"$1" \
        /usr/lib/python3*/"dist-packages/$1" /usr/lib*/python3*/"site-packages/$1"; do
        [ ! -e "$file" ] || return 0
    done
    return 1
}

has_command() { command -v "$1" >/dev/null 2>&1; }

missing_packages() { # $1: test function, $2: table; prints the packages of the rows whose test fails
    case $(manager) in apt) column=2 ;; dnf) column=3 ;; pacman) column=4 ;; *) column=1 ;; esac
    printf '%s\n' "$2" | while read -r what debian fedora arch; do
        [ -n "$what" ] || continue
        "$1" "$what" && continue
        case $column in 1) echo "$what" ;; 2) echo "$debian" ;; 3) echo "$fedora" ;; 4) echo "$arch" ;; esac
    done
}

provide() { # $1: what for, $2: packages
    packages=$(printf '%s\n' "$2" | sort -u | tr '\n' ' ' | sed 's/^ *//; s/ *$//')
    [ -n "$packages" ] || return 0
    line=$(install_line "$(manager)" "$packages")
    if [ "$(id -u)" = 0 ] && [ "$(manager)" = apt ]; then
        say "Installing what $1: $packages"
        # One line of output if all goes well, everything if not.
        log=$(mktemp)
        if { apt-get update && DEBIAN_FRONTEND=noninteractive $line; } >"$log" 2>&1 </dev/null; then
            rm -f "$log"
            return 0
        fi
        cat "$log" >&2
        rm -f "$log"
        say "The packages could not be installed. The line was:"
        say "    $line"
        return 1
    fi
    if [ "$(manager)" = none ]; then
        say "Missing: what $1. Install with your system's package manager: $packages"
    else
        say "Missing: what $1. Run:"
        [ "$(id -u)" = 0 ] && say "    $line" || say "    sudo $line"
    fi
    return 1
}

check_window() {
    [ "$(uname -s)" = Linux ] || return 0
    provide "Qt needs for its window" "$(missing_packages has_library "$WINDOW_LIBRARIES")"
}

check_tests() {
    [ "$(uname -s)" = Linux ] || return 0
    provide "the tests need" "$(
        missing_packages has_library "$WINDOW_LIBRARIES"
        missing_packages has_command "$TEST_COMMANDS"
        missing_packages has_file "$TEST_FILES"
        missing_packages has_font "$TEST_FONTS"
    )"
}

case ${1:-} in
    python) find_python ;;
    tools) check_tools ;;
    window) check_window ;;
    tests) check_tests ;;
    *) say "usage: machine.sh python|tools|window|tests"; exit 2 ;;
esac
