# PEP 701: replacement fields over several lines, nested specs, debug text.
# by-hand: new in 3.12
x, w, p = 3.14159, 10, 3
print(f"{
    x:>{w}.{p}f}|")
class F:
    def __format__(self, spec):
        return repr(spec)


print(f"""{
    F()
    :>{w}.{p}
}|""", f"{F()
    :>{w}}|")
print(f"{x
    =}")
print(f"a{
    [
        1,
        2,  # two
    ]
}b")
print(f"{x!r
:>{
w
}}|")
print(f'''{
x:{'0'}>{
    w
}}|''')
print(f"""line
{x:.2f} {"in" + '''
side'''}
end""")
print(f"{x:{w}.{p}}|{x:{w}{'.'}{p}{'f'}}|{x:{f"{w}"}}|")
print(f"{{{x:.1f}}}", f"{{{{}}}}", f"{"{}"}")
try:
    f"{x:{{}}}"
except (TypeError, ValueError) as e:
    print(type(e).__name__)
print(f"{'a':\x3e4}", f"{'a':\u003e4}", f"{1:\
>3}")
print(rf"{"\n"}\n{'\t'!r}")
print(f"{lambda_}" if (lambda_ := 1) else "", f"{(lambda x: x)(5)}", f"{x != 3}", f"{x if x != 3 else 0:.1f}")
