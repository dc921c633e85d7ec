"""Line editing on a terminal: keys, blocks, wide characters, wrapping, resizing."""

import time

from _console import (ConsoleCase, DELETE, DOWN, END, HOME, LEFT, PASTE_BEGIN, PASTE_END, RIGHT, UP,
                      ctrl)

from harness.cases import run_cases

WORD_LEFT, WORD_RIGHT = "\x1b[1;5D", "\x1b[1;5C"
BACKSPACE = "\x7f"


class Keys(ConsoleCase):
    def check_line(self, typed, result):
        """What is typed becomes this line, which is then the argument of repr()."""
        console = self.console().ready()
        console.send(typed)
        console.see(">>> " + result)
        console.send(ctrl("C"))

    def test_arrows(self):
        self.check_line("ac" + LEFT + "b" + RIGHT + "d", "abcd")

    def test_home_and_end(self):
        self.check_line("bc" + HOME + "a" + END + "d", "abcd")
        self.check_line("bc\x1b[1~a\x1b[4~d", "abcd")
        self.check_line("bc\x1bOHa\x1bOFd", "abcd")

    def test_start_and_end(self):
        self.check_line("bc" + ctrl("A") + "a" + ctrl("E") + "d", "abcd")

    def test_characters(self):
        self.check_line("ac" + ctrl("B") + "b" + ctrl("F") + "d", "abcd")

    def test_delete(self):
        self.check_line("abxc" + LEFT * 2 + DELETE, "abc")
        self.check_line("abxc" + LEFT * 2 + ctrl("D"), "abc")

    def test_backspace(self):
        self.check_line("abx" + BACKSPACE + "c", "abc")
        self.check_line("axbc" + LEFT * 2 + ctrl("H"), "abc")
        self.check_line(BACKSPACE + "a", "a")

    def test_kill(self):
        self.check_line("abc def" + LEFT * 3 + ctrl("K"), "abc")
        self.check_line("abc def" + LEFT * 3 + ctrl("U"), "def")

    def test_words(self):
        self.check_line("one two three" + ctrl("W"), "one two")
        self.check_line("one two three" + WORD_LEFT * 2 + ctrl("W"), "two three")
        self.check_line("one two" + "\x1bb" + "x" + HOME + "\x1bf" + "y", "oney xtwo")
        self.check_line("one two" + HOME + WORD_RIGHT + "z", "onez two")
        self.check_line("one two" + HOME + "\x1bd", " two")
        self.check_line("one two" + "\x1b\x7f", "one")

    def test_unknown_sequences(self):
        self.check_line("a\x1b[15~\x1b[99;5Xb\x1bOPc", "abc")

    def test_cancel(self):
        console = self.console().ready()
        console.send("abc" + ctrl("C")).see(">>> abc", ">>>")
        self.assertEqual(console.run("1"), ["1"])


class Unicode(ConsoleCase):
    def test_backspace(self):
        console = self.console().ready()
        console.send("'aé漢🐍" + BACKSPACE).see(">>> 'aé漢")
        console.send(BACKSPACE).see(">>> 'aé")
        console.send(BACKSPACE + "'\r").see(">>> 'a'", "'a'", ">>>")

    def test_cursor_on_wide_characters(self):
        console = self.console().ready()
        console.send("'漢字x'" + LEFT * 3)
        console.wait_until(lambda: console.screen.column == 4 + 3, lambda: "cursor")
        console.send("é\r").see(">>> '漢é字x'", "'漢é字x'", ">>>")

    def test_combining(self):
        console = self.console().ready()
        console.send("'e\u0301x'" + LEFT * 2 + "y")
        console.see(">>> 'e\u0301yx'")
        console.wait_until(lambda: console.screen.column == 7, lambda: "cursor")

    def test_invalid_bytes(self):
        console = self.console().ready()
        console.send(b"x = '\xff\xfe'\r")
        console.see_text("SyntaxError: ")
        self.assertEqual(console.run("'\u00ff'"), ["'\u00ff'"])

    def test_cut_character(self):
        console = self.console().ready()
        console.send(b"'\xe6\xbc\r").see_text("SyntaxError: ")
        self.assertEqual(console.run("2"), ["2"])

    def test_wide_character_at_the_edge(self):
        console = self.console(columns=30).ready()
        console.send("'" + "a" * 24 + "漢b'\r")
        console.see(">>> '" + "a" * 24, "漢b'", "'" + "a" * 24 + "漢b'", ">>>")


class Blocks(ConsoleCase):
    def test_auto_indent(self):
        console = self.console().ready()
        console.send("def f(x):\rif x:\rreturn 1\r")
        console.see(">>> def f(x):", "...     if x:", "...         return 1", "...")
        console.wait_until(lambda: console.screen.column == 12, lambda: "no indentation")
        console.send(BACKSPACE)
        console.wait_until(lambda: console.screen.column == 8, lambda: "indentation stays")
        console.send("return 2\r\rf(1), f(0)\r").see(">>> f(1), f(0)", "(1, 2)", ">>>")

    def test_arrows_within_block(self):
        console = self.console().ready()
        console.send("for i in 1, 2:\rprint(i)" + UP + LEFT * 2 + ", 3" + HOME)
        console.see(">>> for i in 1, 3, 2:", "...     print(i)")
        console.send(DOWN + END + "\r\r")
        console.see("1", "3", "2", ">>>")

    def test_enter_within_block(self):
        console = self.console().ready()
        console.send("if 1:\rprint(1)" + UP + END + "\r")
        console.see(">>> if 1:", "...", "...     print(1)")
        console.send("print(0)" + DOWN + END + "\r\r").see("0", "1", ">>>")

    def test_compound_statement_in_a_line(self):
        console = self.console().ready()
        console.send("if 0: print(1)\relse: print(2)\r").see(">>> if 0: print(1)", "... else: print(2)", "...")
        console.send("\r").see("... else: print(2)", "...", "2", ">>>")
        console.send("for i in 3, 4: print(i); print()\r\r").see("...", "3", "", "4", "", ">>>")
        console.send("if 1: 1 +\r")
        console.wait_until(lambda: "SyntaxError: invalid syntax" in console.screen.lines(),
                           lambda: "an error waits for more lines")
        console.ready()

    def test_join_lines(self):
        console = self.console().ready()
        console.send("x = (1,\r2)" + HOME + BACKSPACE).see(">>> x = (1,2)")
        console.send("\rx\r").see(">>> x", "(1, 2)", ">>>")

    def test_open_bracket_and_string(self):
        console = self.console().ready()
        console.send("[1,\r2]\r").see(">>> [1,", "... 2]", "[1, 2]", ">>>")
        console.send("'''a\rb'''\r").see(">>> '''a", "... b'''", "'a\\nb'", ">>>")
        console.send("1 + \\\r2\r").see(">>> 1 + \\", "... 2", "3", ">>>")

    def test_else_and_decorator(self):
        console = self.console().ready()
        console.send("try:\r1/0\r" + BACKSPACE + "except ZeroDivisionError:\rprint('z')\r\r")
        console.see("... except ZeroDivisionError:", "...     print('z')", "...", "z", ">>>")
        console.send("@staticmethod\rdef f(): return 3\r\rf()\r").see(">>> f()", "3", ">>>")

    def test_recalled_block(self):
        console = self.console().ready()
        console.send("if 1:\rprint('a')\r\r").see("a", ">>>")
        console.send(UP).see(">>> if 1:", "...     print('a')")
        console.send(LEFT * 2 + BACKSPACE + "b").see(">>> if 1:", "...     print('b')")
        console.send(END + "\r\r").see("b", ">>>")

    def test_indented_paste_without_marks(self):
        console = self.console().ready()
        console.send("if 1:\r    if 2:\r        print(3)\r\r")
        console.see(">>> if 1:", "...     if 2:", "...         print(3)", "...", "3", ">>>")


class Screens(ConsoleCase):
    def test_long_line(self):
        console = self.console(columns=40).ready()
        text = "'" + "0123456789" * 10 + "'"
        console.send(text)
        shown = ">>> " + text
        console.see(shown[:40], shown[40:80], shown[80:])
        console.send(HOME + RIGHT + "X" + END)
        shown = ">>> 'X" + text[1:]
        console.see(shown[:40], shown[40:80], shown[80:])
        console.send("\r")
        console.see(shown[:40], shown[40:80], shown[80:], shown[4:44], shown[44:84], shown[84:],
                    ">>>")

    def test_row_just_full(self):
        console = self.console(columns=24).ready()
        console.send("x" * 19 + "1").see(">>> " + "x" * 19 + "1")
        console.send(LEFT + "2").see(">>> " + "x" * 19 + "2", "1")
        console.send(DELETE).see(">>> " + "x" * 19 + "2")
        console.send(" = 5\rx").see(">>> " + "x" * 19 + "2", " = 5", ">>> x")

    def test_block_taller_than_screen(self):
        console = self.console(rows=6).ready()
        lines = [f"{i}," for i in range(20)]
        console.send("[" + "\r".join(lines) + "]" + UP * 19 + END + "'x', ")
        console.wait_until(lambda: console.screen.visible()[:1] == [">>> [0,'x',"], lambda: "top")
        console.send(DOWN * 19 + END + "\r")
        console.see("[0, 'x', " + str(list(range(1, 20)))[1:], ">>>")

    def test_grow(self):
        console = self.console(columns=30).ready()
        console.send("'abc")
        console.see(">>> 'abc")
        console.resize(50, 24)
        console.send("d" * 40)
        console.see(">>> 'abc" + "d" * 40)
        console.send("'\r").see(">>>")

    def test_shrink(self):
        console = self.console(columns=80).ready()
        console.send("'abc").see(">>> 'abc")
        console.resize(30, 24)
        console.send("d" * 40)
        shown = ">>> 'abc" + "d" * 40
        console.see(shown[:30], shown[30:])
        console.send(HOME + RIGHT * 2 + "x")
        shown = ">>> 'axbc" + "d" * 40
        console.see(shown[:30], shown[30:])

    def test_resize_while_running(self):
        console = self.console(columns=80).ready()
        console.send("input()\r").see(">>> input()")
        console.wait_until(lambda: console.screen.row == 3, lambda: "not running")
        for columns in (60, 30):
            time.sleep(0.1)  # input() waits again, after the signal
            console.resize(columns, 24)
        console.send("a\n").see("'a'", ">>>")
        shown = ">>> '" + "z" * 40
        console.send(shown[4:]).see(shown[:30], shown[30:])

    def test_clear(self):
        console = self.console().ready()
        console.run("1")
        console.send("2" + ctrl("L"))
        console.wait_until(lambda: console.screen.visible() == [">>> 2"], lambda: "not cleared")


class Pasting(ConsoleCase):
    def paste(self, console, text):
        return console.send(PASTE_BEGIN + text + PASTE_END)

    def test_marks_are_asked_for(self):
        console = self.console().ready()
        self.assertTrue(console.screen.bracketed_paste)
        console.send("input()\r")
        console.wait_until(lambda: not console.screen.bracketed_paste, lambda: "still on")
        console.send("a\n").see("'a'", ">>>")
        console.wait_until(lambda: console.screen.bracketed_paste, lambda: "not on again")

    def test_block_as_it_is(self):
        console = self.console().ready()
        self.paste(console, "if 1:\r    x = 1\r\r    y = 2")
        console.see(">>> if 1:", "...     x = 1", "...", "...     y = 2")
        console.send("\r\rx, y\r").see(">>> x, y", "(1, 2)", ">>>")

    def test_several_statements(self):
        console = self.console().ready()
        self.paste(console, "x = 1\rdef f():\r\treturn 2\r\rx\rf()\r")
        console.send("\r").see("1", "2", ">>>")

    def test_tab_is_no_completion(self):
        console = self.console().ready()
        self.paste(console, "'a\tb'").send("\r").see("'a\\tb'", ">>>")

    def test_long_paste(self):
        console = self.console().ready()
        lines = [f"x{i} = {i}" for i in range(3000)]
        self.paste(console, "\r".join(lines)).send("\rx2999\r")
        console.see(">>> x2999", "2999", ">>>")

    def test_long_paste_without_marks(self):
        console = self.console().ready()
        console.send("".join(f"x{i} = {i}\r" for i in range(500)))
        console.see(">>> x499 = 499", ">>>")
        console.send("x = [\r" + "".join(f"{i},\r" for i in range(500)) + "]\rlen(x)\r")
        console.see(">>> len(x)", "500", ">>>")

    def test_very_long_line(self):
        console = self.console().ready()
        console.send("len('" + "y" * 20000 + "')\r").see("20000", ">>>")


if __name__ == "__main__":
    run_cases(Keys, Unicode, Blocks, Screens, Pasting)
