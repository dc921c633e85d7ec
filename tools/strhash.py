"""The hash of core/base/hash.c in Python, so that symbols in ROM are hashed at build time."""

SEED = 0x41646472
INSTEAD_OF_ZERO = 0x9E3779B9
MASK = 0xFFFFFFFF


def _rotate_left(x: int, bits: int) -> int:
    return (x << bits | x >> (32 - bits)) & MASK


def _scramble(word: int) -> int:
    return _rotate_left(word * 0xCC9E2D51 & MASK, 15) * 0x1B873593 & MASK


def hash_bytes(data: bytes) -> int:
    """Return what the C function hash_bytes returns for the same bytes."""
    h = SEED
    words = len(data) // 4 * 4
    for i in range(0, words, 4):
        word = int.from_bytes(data[i:i + 4], "little")
        h = (_rotate_left(h ^ _scramble(word), 13) * 5 + 0xE6546B64) & MASK
    h ^= _scramble(int.from_bytes(data[words:], "little")) ^ (len(data) & MASK)
    h = (h ^ h >> 16) * 0x85EBCA6B & MASK
    h = (h ^ h >> 13) * 0xC2B2AE35 & MASK
    h ^= h >> 16
    return h or INSTEAD_OF_ZERO
