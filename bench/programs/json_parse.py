# A parser of JSON and its printer, written in Python: characters, recursion, building of containers.
class Parser:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def skip_space(self):
        text = self.text
        while text[self.at] in " \n\t":
            self.at += 1
        return text[self.at]

    def value(self):
        c = self.skip_space()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def object(self):
        result = {}
        self.at += 1
        while self.skip_space() != "}":
            key = self.string()
            if self.skip_space() != ":":
                raise ValueError("colon expected")
            self.at += 1
            result[key] = self.value()
            if self.skip_space() == ",":
                self.at += 1
                self.skip_space()
        self.at += 1
        return result

    def array(self):
        result = []
        self.at += 1
        while self.skip_space() != "]":
            result.append(self.value())
            if self.skip_space() == ",":
                self.at += 1
        self.at += 1
        return result

    def string(self):
        start = self.at + 1
        end = start
        while self.text[end] != '"':
            end += 1
        self.at = end + 1
        return self.text[start:end]

    def number(self):
        start = self.at
        while self.text[self.at] in "+-.eE0123456789":
            self.at += 1
        literal = self.text[start:self.at]
        if "." in literal:
            return float(literal)
        return int(literal)


def dump(value):
    if isinstance(value, dict):
        return "{" + ", ".join(['"' + k + '": ' + dump(v) for k, v in value.items()]) + "}"
    if isinstance(value, list):
        return "[" + ", ".join([dump(v) for v in value]) + "]"
    if isinstance(value, str):
        return '"' + value + '"'
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def main():
    record = '{"id": 17, "name": "sensor", "on": true, "off": null, "at": [1.5, -2.25, 300], ' \
             '"tags": ["a", "bc", "def"], "inner": {"x": 1, "y": [false, {"z": ""}]}}'
    text = "[" + ",\n".join([record] * 40) + "]"
    total = 0
    for _ in range(420):
        value = Parser(text + " ").value()
        total += len(dump(value)) + value[3]["at"][2] + len(value[-1]["inner"]["y"])
    return total


print(main())
