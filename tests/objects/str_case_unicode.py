# Case mapping beyond ASCII: special casing, final sigma, title case digraphs.
# needs: unicode
for s in ("é", "É", "ß", "ẞ", "ﬁ", "ﬄ", "ŉ", "ǆ", "ǅ", "Ǆ", "İ", "ı", "I", "i", "ÿ", "Ÿ", "µ", "ſ",
          "K", "Å", "ΑΣ", "Σ", "ΑΣ Β", "ΑΣΒ", "σς", "ὈΔΥΣΣΕΎΣ", "ΐ", "ᾳ", "ᾼ", "ᾀ", "և", "Ა", "ა",
          "ꭰ", "Ꭰ", "Ⓐ", "ⅷ", "𐐀", "𐐨", "ⴀ", "ñandú", "ЖЖ", "straße", "ﬀ ﬁ", "ΌΣΟΣ."):
    print(s, ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()),
          ascii(s.swapcase()), ascii(s.casefold()))
print("ǆabc".title(), "ﬁsh".capitalize(), "o'é x".title(), "1ß".title(), "ŒUVRE".capitalize(),
      "ÀÉ".swapcase(), "Σ.".lower(), "A.Σ".lower(), "A\u00adΣ".lower().encode())
