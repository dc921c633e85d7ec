# open(): wrong modes and arguments.
# needs: files
for args, kw in ((("nothing_here.tmp", ), {}), (("x.tmp", "q"), {}), (("x.tmp", "rw"), {}),
                 (("x.tmp", "rbt"), {}), (("x.tmp", ""), {}), (("x.tmp", "r+w"), {}),
                 (("x.tmp", "rr"), {}), (("x.tmp", "b"), {}), ((None, ), {}), ((1.5, ), {}),
                 (("x.tmp", 5), {}), (("x.tmp", "rb"), {
                     "encoding": "utf-8"
                 }), (("x.tmp", "rb"), {
                     "newline": ""
                 }), (("nothing_here.tmp", "rb"), {}), (("nothing_here.tmp", "r+"),
                                                        {}), (("no_dir/x.tmp", "w"), {}),
                 ((".", "w"), {}), (("a\0b", ), {}), ((), {}), (("x.tmp", "U"), {}), ((-1, ), {})):
    try:
        f = open(*args, **kw)
        print(args, kw, "opened")
        f.close()
    except Exception as e:
        print(args, kw,
              type(e).__name__,
              e if "argument 'file'" not in str(e) and "missing" not in str(e) else "")
