# json.loads: values, white space, numbers, strings, hooks, errors.
import json

for text in ('null', 'true', ' false ', '0', '-0', '12', '-7', '123456789012345678901234567890', '1.5', '-0.25',
             '1e3', '1E+2', '25e-2', '0.1', '1e400', '""', '"abc"', '"\\u0041\\n\\t\\"\\\\\\/\\b\\f\\r"',
             '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ud83d\\u0041"', '"\\ude00"', '"äöü€😀"',
             '"\\u00e4"', '[]', '[ ]', '{}', '{ }', '[1]', '[1, 2,3 , [4, [5]], {}]', '{"a": 1}',
             '{"a": {"b": [1, {"c": null}]}, "d": "e"}', '{"a": 1, "a": 2}', '\t\n\r {"x" : [ ] }\n',
             'NaN', 'Infinity', '-Infinity', '[NaN]', '{"": ""}', '[[[[[[]]]]]]', '"\x7f"', '[1E1, 0e5, 0.0]'):
    print(ascii(text), ascii(json.loads(text)))
print(json.loads(b'{"a": [1]}'), json.loads(bytearray(b'"\xc3\xa4"')) == "\xe4", json.loads(b'\xef\xbb\xbf[]'))


def fails(text):
    try:
        print("no error", ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(ascii(text), ascii(str(e)), ascii(e.msg), e.doc == text, e.pos, e.lineno, e.colno)


for text in ('', ' ', 'x', 'nul', 'True', '-', '--1', '+1', '.5', '1.', '1.x', '1e', '1e+', '01', '-01', '1 2', '[',
             '[1', '[1 2]', '[1 ', '[,]', ']', '{', '{1: 2}', '{"a"', '{"a" 1}', '{"a":', '{"a":}',
             '{"a": 1', '{"a": 1 "b": 2}', "{'a': 1}", '{"a": 1,x}', '"', '"abc', '"a\nb"', '"\x00"', '"\\x"', '"\\',
             '"\\u12"', '"\\u12g4"', '"\\u', '"\\ud83d\\u12"', '"ab\\', '\ufeff[]', '[1,\n 2,\n x]', '[]]', '{}}', 'nan',
             'infinity', '-Inf', '"é"x', '["ä", x]', '{"a": tru}', '[\n\n"a\\q"]', "\x0b1", "[1,2"):
    fails(text)
print(issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError.__name__,
      json.JSONDecodeError.__module__)
e = json.JSONDecodeError("m", "a\nbc", 3)
print(e, e.args, e.msg, e.doc == "a\nbc", e.pos, e.lineno, e.colno)
for bad in (1, None, [], 1.5):
    try:
        json.loads(bad)
    except TypeError as e:
        print(e)

print(json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"a": 1, "b": {}, "a": 3}', object_pairs_hook=lambda p: p))
print(json.loads('{"a": 1}', object_pairs_hook=tuple, object_hook=lambda d: 1 / 0))
print(json.loads('[1, 2.5, -3, 1e5]', parse_int=lambda s: "i" + s, parse_float=lambda s: "f" + s))
print(json.loads('[NaN, -Infinity, Infinity, 1]', parse_constant=lambda s: s))
try:
    json.loads('[{"a": 1}]', object_hook=lambda d: 1 / 0)
except ZeroDivisionError as e:
    print(e)


class F:

    def __init__(self, text):
        self.text = text

    def read(self):
        return self.text


print(json.load(F('[1, "x"]')), json.load(F(b'[2]')))
print(json.loads(json.dumps(list(range(300)))) == list(range(300)))
doc = {"k%d" % i: [i, i / 4, str(i), None, {"x": [True] * (i % 5)}] for i in range(50)}
print(json.loads(json.dumps(doc)) == doc, json.loads(json.dumps(doc, indent=2)) == doc)
