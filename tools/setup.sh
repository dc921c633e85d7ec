#!/usr/bin/env bash
# Installs the Debian packages that a task needs and this machine lacks.
#
#   tools/setup.sh build   what `make` and `make run` need: the compiler and Python
#   tools/setup.sh test    what `make test` and `make bench` need as well
#
# Each need is a package and a probe: where all probes succeed nothing is asked of the package
# manager, so the script also serves machines that are not Debian.
set -euo pipefail

compiles() { # flags...: does this command line build and link an empty program?
    echo 'int main(void) { return 0; }' | "$@" -x c - -o /dev/null 2>/dev/null
}

preprocesses() { # flags...: is this header set installed?
    echo '#include <string.h>' | "$@" -E -x c - -o /dev/null 2>/dev/null
}

have() {
    command -v "$1" >/dev/null
}

missing=()
need() { # package, probe...
    local package=$1
    shift
    "$@" || missing+=("$package")
}

needs_of_build() {
    need gcc have gcc
    need libc6-dev compiles gcc
    need make have make
    need python3 have python3
}

needs_of_test() {
    needs_of_build
    need clang have clang
    need clang-format have clang-format
    need lua5.4 have lua5.4
    need qemu-system-arm have qemu-system-arm
    need qemu-system-misc have qemu-system-riscv32
    need gcc-arm-none-eabi have arm-none-eabi-gcc
    need picolibc-arm-none-eabi preprocesses arm-none-eabi-gcc --specs=picolibc.specs
    need gcc-riscv64-unknown-elf have riscv64-unknown-elf-gcc
    need picolibc-riscv64-unknown-elf preprocesses riscv64-unknown-elf-gcc --specs=picolibc.specs
    if [ "$(uname -m)" = x86_64 ]; then
        need gcc-multilib compiles gcc -m32
    fi
}

# The sanitizers' runtime is named after the version of clang, known once clang is there.
needs_of_clang() {
    local version
    version=$(clang -dumpversion)
    need "libclang-rt-${version%%.*}-dev" compiles clang -fsanitize=address
}

install_missing() {
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! have apt-get; then
        echo "setup: please install what Debian calls: ${missing[*]}" >&2
        exit 1
    fi
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    echo "setup: installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    "${root[@]}" apt-get update -q >/dev/null || true
    "${root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
    missing=()
}

case "${1:-}" in
build)
    needs_of_build
    install_missing
    ;;
test)
    needs_of_test
    install_missing
    needs_of_clang
    install_missing
    ;;
*)
    echo "usage: tools/setup.sh build|test" >&2
    exit 2
    ;;
esac
