# Dhrystone 2.1 (R. P. Weicker, 1988) in Python; 20 loops.
LOOPS = 20
IDENT_1, IDENT_2, IDENT_3, IDENT_4, IDENT_5 = range(1, 6)


class Record:

    def __init__(self, next=None, discriminant=0, enumeration=0, integer=0, string=""):
        self.next = next
        self.discriminant = discriminant
        self.enumeration = enumeration
        self.integer = integer
        self.string = string

    def copy(self):
        return Record(self.next, self.discriminant, self.enumeration, self.integer, self.string)


int_global = 0
bool_global = False
char_1_global = "\0"
char_2_global = "\0"
array_1 = [0] * 51
array_2 = [[0] * 51 for i in range(51)]
pointer = None
pointer_next = None


def main(loops):
    global int_global, bool_global, char_1_global, char_2_global, pointer, pointer_next
    pointer_next = Record()
    pointer = Record(pointer_next, IDENT_1, IDENT_3, 40, "DHRYSTONE PROGRAM, SOME STRING")
    string_1 = "DHRYSTONE PROGRAM, 1'ST STRING"
    array_2[8][7] = 10
    for i in range(loops):
        procedure_5()
        procedure_4()
        int_1, int_2 = 2, 3
        string_2 = "DHRYSTONE PROGRAM, 2'ND STRING"
        enumeration = IDENT_2
        bool_global = not function_2(string_1, string_2)
        while int_1 < int_2:
            int_3 = 5 * int_1 - int_2
            int_3 = procedure_7(int_1, int_2)
            int_1 += 1
        procedure_8(array_1, array_2, int_1, int_3)
        pointer = procedure_1(pointer)
        char_index = "A"
        while char_index <= char_2_global:
            if enumeration == function_1(char_index, "C"):
                enumeration = procedure_6(IDENT_1)
            char_index = chr(ord(char_index) + 1)
        int_2 = int_2 * int_1
        int_1 = int_2 // int_3
        int_2 = 7 * (int_2 - int_3) - int_1
        int_1 = procedure_2(int_1)
    return int_1, int_2, int_3, enumeration


def procedure_1(record):
    next = pointer.copy()
    record.next = next
    record.integer = 5
    next.integer = record.integer
    next.next = record.next
    next.next = procedure_3(next.next)
    if next.discriminant == IDENT_1:
        next.integer = 6
        next.enumeration = procedure_6(record.enumeration)
        next.next = pointer.next
        next.integer = procedure_7(next.integer, 10)
    else:
        record = next.copy()
    next.next = None
    return record


def procedure_2(value):
    location = value + 10
    while True:
        if char_1_global == "A":
            location -= 1
            value = location - int_global
            enumeration = IDENT_1
        if enumeration == IDENT_1:
            return value


def procedure_3(record):
    global int_global
    if pointer is not None:
        record = pointer.next
    else:
        int_global = 100
    pointer.integer = procedure_7(10, int_global)
    return record


def procedure_4():
    global char_2_global
    bool_local = char_1_global == "A"
    bool_local = bool_local or bool_global
    char_2_global = "B"


def procedure_5():
    global char_1_global, bool_global
    char_1_global = "A"
    bool_global = False


def procedure_6(enumeration):
    result = enumeration
    if not function_3(enumeration):
        result = IDENT_4
    if enumeration == IDENT_1:
        result = IDENT_1
    elif enumeration == IDENT_2:
        result = IDENT_1 if int_global > 100 else IDENT_4
    elif enumeration == IDENT_3:
        result = IDENT_2
    elif enumeration == IDENT_5:
        result = IDENT_3
    return result


def procedure_7(a, b):
    location = a + 2
    return b + location


def procedure_8(one, two, a, b):
    global int_global
    location = a + 5
    one[location] = b
    one[location + 1] = one[location]
    one[location + 30] = location
    for index in range(location, location + 2):
        two[location][index] = location
    two[location][location - 1] += 1
    two[location + 20][location] = one[location]
    int_global = 5


def function_1(a, b):
    first = a
    second = first
    return IDENT_1 if second != b else IDENT_2


def function_2(a, b):
    location = 1
    while location <= 1:
        if function_1(a[location], b[location + 1]) == IDENT_1:
            letter = "A"
            location += 1
    if "W" <= letter <= "Z":
        location = 7
    if letter == "X":
        return True
    if a > b:
        location += 7
        return True
    return False


def function_3(enumeration):
    return enumeration == IDENT_3


print(main(LOOPS), int_global, char_1_global, char_2_global, array_1[8], array_2[8][7])
