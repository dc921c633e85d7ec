// The module marshal: values to bytes and back.
#include "core/vm/marshal.h"

#include "core/objects/bytes.h"
#include "core/objects/int.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "natives.h"

static unsigned version_from(Vm *vm, Value v)
{
    SignedWord version = int_to_word(vm, v);
    return version < 0 ? 0 : version > MARSHAL_VERSION ? MARSHAL_VERSION : (unsigned)version;
}

NATIVE(marshal_dumps, "dumps", "value, version=5, /, *, allow_code=True")
static Value marshal_dumps(Vm *vm, Value *args, size_t count)
{
    return marshal_write(vm, args[0], version_from(vm, args[1]), truth(vm, args[2]));
}

NATIVE(marshal_dump, "dump", "value, file, version=5, /, *, allow_code=True")
static Value marshal_dump(Vm *vm, Value *args, size_t count)
{
    Value data = marshal_write(vm, args[0], version_from(vm, args[2]), truth(vm, args[3]));
    return call_method(vm, args[1], SYM(write), 1, &data);
}

NATIVE(marshal_loads, "loads", "bytes, /, *, allow_code=True")
static Value marshal_loads(Vm *vm, Value *args, size_t count)
{
    bool allow_code = truth(vm, args[1]);
    BufferView view;
    buffer_peek(vm, args[0], &view);
    return marshal_read(vm, view.data, view.length, allow_code);
}

NATIVE(marshal_load, "load", "file, /, *, allow_code=True")
static Value marshal_load(Vm *vm, Value *args, size_t count)
{
    return marshal_read_file(vm, args[0], truth(vm, args[1]));
}

MEMBERS(marshal_members, METHOD(dumps, marshal_dumps), METHOD(dump, marshal_dump),
        METHOD(loads, marshal_loads), METHOD(load, marshal_load),
        INT_ROW(version, MARSHAL_VERSION));

MODULE(marshal, "marshal", marshal_members, NULL)
