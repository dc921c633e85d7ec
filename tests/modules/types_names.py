# The names of types and what they stand for.
import types


def f():
    yield


async def co():
    pass


async def ag():
    yield


class C:

    def m(self):
        pass

    p = property(m)


c = co()
a = ag()
checks = {
    "FunctionType": f,
    "LambdaType": lambda: 0,
    "GeneratorType": f(),
    "CoroutineType": c,
    "AsyncGeneratorType": a,
    "CodeType": f.__code__,
    "MethodType": C().m,
    "BuiltinFunctionType": len,
    "BuiltinMethodType": [].append,
    "ModuleType": types,
    "NoneType": None,
    "EllipsisType": ...,
    "NotImplementedType": NotImplemented,
    "UnionType": int | str,
    "GenericAlias": list[int],
    "MappingProxyType": C.__dict__,
    "CellType": (lambda x: lambda: x)(1).__closure__[0],
    "MethodDescriptorType": str.join
}
print([n for n, o in checks.items() if not isinstance(o, getattr(types, n))])
try:
    1 / 0
except ZeroDivisionError as e:
    print(isinstance(e.__traceback__, types.TracebackType),
          isinstance(e.__traceback__.tb_frame, types.FrameType))
c.close()
print(types.FunctionType is types.LambdaType,
      types.new_class("N", (C, ), {}, lambda ns: ns.update(v=5)).v,
      types.prepare_class("P", (C, ))[0], types.resolve_bases((int, )),
      types.MethodType(lambda s: s, 5)(),
      types.CellType(3).cell_contents,
      types.ModuleType("m").__name__)


class D:
    x = types.DynamicClassAttribute(lambda self: "instance")


print(D().x)
try:
    D.x
except AttributeError:
    print("AttributeError")
