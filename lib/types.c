// The module _types: names of built-in types for pylib/types.py.
#include "core/heap/heap.h"
#include "core/objects/function.h"
#include "core/objects/module.h"
#include "core/objects/runtime.h"
#include "natives.h"

// Makes what a generator function returns awaitable: the core of types.coroutine. False for other
// callables.
NATIVE(types_mark_coroutine, "_mark_coroutine", "function, /")
static Value types_mark_coroutine(Vm *vm, Value *args, size_t count)
{
    if (!has_shape(args[0], SHAPE_FUNCTION))
        return VALUE_FALSE;
    Function *function = function_of(args[0]);
    unsigned flags = code_of(function->code)->flags;
    if (flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE))
        return VALUE_TRUE;
    if (!(flags & CODE_GENERATOR))
        return VALUE_FALSE;
    Code *copy = heap_new(vm, SHAPE_CODE, CODE_LAYOUT, sizeof *copy);
    Object header = copy->object;
    *copy = *code_of(function->code);
    copy->object = header;
    copy->caches = NO_VALUE;
    copy->flags |= CODE_ITERABLE_COROUTINE;
    function->code = value_of(copy);
    return VALUE_TRUE;
}

MEMBERS(types_members, METHOD(_mark_coroutine, types_mark_coroutine),
        TYPE_ROW(FunctionType, type_function), TYPE_ROW(LambdaType, type_function),
        TYPE_ROW(CodeType, type_code), TYPE_ROW(CellType, type_cell),
        TYPE_ROW(MethodType, type_bound), TYPE_ROW(BuiltinFunctionType, type_native),
        TYPE_ROW(WrapperDescriptorType, type_native), TYPE_ROW(MethodDescriptorType, type_native),
        TYPE_ROW(ClassMethodDescriptorType, type_native),
        TYPE_ROW(BuiltinMethodType, type_bound_native),
        TYPE_ROW(MethodWrapperType, type_bound_native), TYPE_ROW(MemberDescriptorType, type_slot),
        TYPE_ROW(GetSetDescriptorType, type_getset), TYPE_ROW(MappingProxyType, type_mappingproxy),
        TYPE_ROW(ModuleType, type_module), TYPE_ROW(GeneratorType, type_generator),
        TYPE_ROW(CoroutineType, type_coroutine), TYPE_ROW(AsyncGeneratorType, type_async_generator),
        TYPE_ROW(TracebackType, type_traceback), TYPE_ROW(FrameType, type_frame),
        TYPE_ROW(GenericAlias, type_generic_alias), TYPE_ROW(UnionType, type_union),
        TYPE_ROW(NoneType, type_none), TYPE_ROW(NotImplementedType, type_not_implemented),
        TYPE_ROW(EllipsisType, type_ellipsis), TYPE_ROW(SimpleNamespace, type_simple_namespace));

MODULE(types, "_types", types_members, NULL)
