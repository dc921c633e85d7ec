# Predicates over all of Unicode.
# needs: unicode
names = [
    "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower",
    "istitle", "isidentifier", "isprintable"
]
for c in ("٣", "३", "²", "⅓", "Ⅷ", "ⅷ", "一", "零", "๑", "①", "⒈", "ʰ", "ª", "ǅ", "Σ", "ς", "ß", "ẞ",
          "א", "中", "あ", "カ", "한", "\u2003", "\u200b", "\u2028", "\u3000", "\ufeff", "\u0301",
          "e\u0301", "\u203f", "℘", "℮", "·", "·a", "a·", "€", "—", "\ud800", "\ue000", "\u0378",
          "😀", "𝟘", "𝐀", "𐐀", "𐐨", "𐤖", "\U000e0100", "ⓐ", "Ⓐ", "ᾼ", "ͅ", "𒐀", "〇"):
    print(ascii(c), "".join("01"[getattr(c, n)()] for n in names))
