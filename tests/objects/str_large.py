# Long strings: building, searching, splitting, comparing.
# needs: memory
s = "abcdefghij" * 5000
print(len(s), s[49999], s.count("j"), s.find("ja"), s.rfind("ja"), s.find("jb"),
      len(s.replace("a", "AAA")), len(s.split("a")), s == s[:], s < s + "x")
u = "é" * 10000 + "€" + "é" * 10000
print(len(u), u.find("€"), u[10000], u[9999], u[-10001], len(u.encode()),
      u.upper().count("É"), u[::-1] == u, u.rfind("€", 10001), u.index("é€é"))
lines = "\n".join(str(i) for i in range(5000))
print(len(lines), len(lines.splitlines()),
      lines.splitlines()[4999], sum(map(int, lines.split())), lines.count("\n"),
      lines.find("\n4999"))
t = ("x" * 999 + "y") * 30
print(t.find("y" + "x" * 999 + "y"), t.rfind("xy"), ("a" * 3000 + "b" + "a" * 3000)
      in ("a" * 20000),
      hash(t) == hash(t + ""))
