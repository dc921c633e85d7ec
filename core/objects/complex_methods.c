// The type complex: construction, operators, methods. The arithmetic is in complex.c.
#include "core/base/float_math.h"
#include "core/base/float_text.h"
#include "core/objects/builder.h"
#include "core/objects/complex.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/number_format.h"
#include "core/objects/number_parse.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "natives.h"

static Complex plain(Vm *vm, Value self)
{
    Complex z = {0, 0};
    complex_cast(vm, self, &z);
    return z;
}

static bool has_method(Vm *vm, Value v, Value name)
{
    return type_lookup(vm, type_of(vm, v), name) != NO_VALUE;
}

static bool is_number(Vm *vm, Value v)
{
    Complex z;
    return has_method(vm, v, SYM(__complex__)) || has_method(vm, v, SYM(__float__)) ||
           has_method(vm, v, SYM(__index__)) || complex_cast(vm, v, &z);
}

// One of the two arguments of complex(real, imag).
static Complex part(Vm *vm, Value v, const char *name)
{
    Complex z;
    if (v == NO_VALUE)
        return (Complex){0, 0};
    if (name[0] == 'i' && complex_cast(vm, v, &z)) // __complex__ is not asked for the second
        return z;
    bool real = has_method(vm, v, SYM(__float__)) || has_method(vm, v, SYM(__index__));
    if (!real && (name[0] == 'i' || !is_number(vm, v)))
        raise_type_error(vm, "complex() argument '%s' must be a real number, not %T", name, v);
    if (name[0] == 'i')
        return (Complex){float_from_value(vm, v), 0};
    return complex_from_value(vm, v);
}

static Complex from_parts(Vm *vm, Value real, Value imaginary)
{
    Complex z = part(vm, real, "real"), w = part(vm, imaginary, "imag");
    Complex unused;
    if (imaginary != NO_VALUE) {
        if (complex_cast(vm, imaginary, &unused))
            z.real -= w.imaginary;
        bool real_is_complex = real != NO_VALUE && (complex_cast(vm, real, &unused) ||
                                                    has_method(vm, real, SYM(__complex__)));
        z.imaginary = real_is_complex ? z.imaginary + w.real : w.real;
    }
    return z;
}

NATIVE(complex_new, "complex.__new__", "cls, real=?, imag=?")
static Value complex_new(Vm *vm, Value *args, size_t count)
{
    Value real = args[1], result;
    if (args[2] == NO_VALUE && real != NO_VALUE) {
        if (str_cast(vm, real) != NULL)
            result = complex_from(vm, complex_parse(vm, real));
        else if (is_number(vm, real))
            result = has_shape(real, SHAPE_COMPLEX)
                         ? real
                         : complex_from(vm, complex_from_value(vm, real));
        else
            raise_type_error(vm, "complex() argument must be a string or a number, not %T", real);
    } else {
        result = complex_from(vm, from_parts(vm, real, args[2]));
    }
    return instance_wrap(vm, args[0], &type_complex, result);
}

NATIVE(complex_from_number, "complex.from_number", "cls, number, /")
static Value complex_from_number(Vm *vm, Value *args, size_t count)
{
    Value result = complex_from(vm, complex_from_value(vm, args[1]));
    return args[0] == type_value(&type_complex) ? result : call_1(vm, args[0], result);
}

// Operators.

// An operand: a complex, or a float or int, which has no imaginary part.
typedef struct Operand {
    Complex z;
    bool real;
} Operand;

typedef Complex (*ComplexOperation)(Vm *vm, const Operand *a, const Operand *b);

static bool operand(Vm *vm, Value v, Operand *result)
{
    result->real = false;
    if (complex_cast(vm, v, &result->z))
        return true;
    result->real = true;
    result->z.imaginary = 0;
    if (float_cast(vm, v, &result->z.real))
        return true;
    Value integer = int_cast(vm, v);
    if (integer == NO_VALUE)
        return false;
    result->z.real = float_from_value(vm, integer);
    return true;
}

static Value apply(Vm *vm, Value a, Value b, ComplexOperation operation)
{
    Operand x, y;
    if (!operand(vm, a, &x) || !operand(vm, b, &y))
        return VALUE_NOT_IMPLEMENTED;
    return complex_from(vm, operation(vm, &x, &y));
}

static Complex add(Vm *vm, const Operand *a, const Operand *b)
{
    Complex sum = {a->z.real + b->z.real, a->z.imaginary + b->z.imaginary};
    if (a->real || b->real)
        sum.imaginary = a->real ? b->z.imaginary : a->z.imaginary;
    return sum;
}

NATIVE(complex_add, "complex.__add__", "self, other, /")
static Value complex_add(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], add);
}

static Complex subtract(Vm *vm, const Operand *a, const Operand *b)
{
    Complex difference = {a->z.real - b->z.real, a->z.imaginary - b->z.imaginary};
    if (a->real || b->real)
        difference.imaginary = a->real ? -b->z.imaginary : a->z.imaginary;
    return difference;
}

NATIVE(complex_sub, "complex.__sub__", "self, other, /")
static Value complex_sub(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], subtract);
}

NATIVE(complex_rsub, "complex.__rsub__", "self, other, /")
static Value complex_rsub(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], subtract);
}

static Complex multiply(Vm *vm, const Operand *a, const Operand *b)
{
    if (!a->real && !b->real)
        return complex_multiply(a->z, b->z);
    Complex z = a->real ? b->z : a->z;
    Float factor = a->real ? a->z.real : b->z.real;
    return (Complex){z.real * factor, z.imaginary * factor};
}

NATIVE(complex_mul, "complex.__mul__", "self, other, /")
static Value complex_mul(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], multiply);
}

static Complex divide(Vm *vm, const Operand *a, const Operand *b)
{
    if (!b->real || b->z.real == 0)
        return complex_divide(vm, a->z, b->z, a->real);
    return (Complex){a->z.real / b->z.real, a->z.imaginary / b->z.real};
}

NATIVE(complex_truediv, "complex.__truediv__", "self, other, /")
static Value complex_truediv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[0], args[1], divide);
}

NATIVE(complex_rtruediv, "complex.__rtruediv__", "self, other, /")
static Value complex_rtruediv(Vm *vm, Value *args, size_t count)
{
    return apply(vm, args[1], args[0], divide);
}

static Complex power(Vm *vm, const Operand *a, const Operand *b)
{
    return complex_power(vm, a->z, b->z);
}

static void check_no_modulus(Vm *vm, Value modulus)
{
    if (modulus != VALUE_NONE)
        raise_value_error(vm, "complex modulo");
}

NATIVE(complex_pow, "complex.__pow__", "self, other, modulus=None, /")
static Value complex_pow(Vm *vm, Value *args, size_t count)
{
    check_no_modulus(vm, args[2]);
    return apply(vm, args[0], args[1], power);
}

NATIVE(complex_rpow, "complex.__rpow__", "self, other, modulus=None, /")
static Value complex_rpow(Vm *vm, Value *args, size_t count)
{
    check_no_modulus(vm, args[2]);
    return apply(vm, args[1], args[0], power);
}

NATIVE(complex_neg, "complex.__neg__", "self, /")
static Value complex_neg(Vm *vm, Value *args, size_t count)
{
    Complex z = plain(vm, args[0]);
    return complex_from(vm, (Complex){-z.real, -z.imaginary});
}

NATIVE(complex_abs, "complex.__abs__", "self, /")
static Value complex_abs(Vm *vm, Value *args, size_t count)
{
    Complex z = plain(vm, args[0]);
    Float size = FLOAT_MATH(hypot)(z.real, z.imaginary);
    if (isinf(size) && isfinite(z.real) && isfinite(z.imaginary))
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "absolute value too large");
    return float_from(vm, size);
}

// __complex__ and +z.
NATIVE(complex_complex, "complex.__complex__", "self, /")
static Value complex_complex(Vm *vm, Value *args, size_t count)
{
    return has_shape(args[0], SHAPE_COMPLEX) ? args[0] : complex_from(vm, plain(vm, args[0]));
}

NATIVE(complex_bool, "complex.__bool__", "self, /")
static Value complex_bool(Vm *vm, Value *args, size_t count)
{
    Complex z = plain(vm, args[0]);
    return value_bool(z.real != 0 || z.imaginary != 0);
}

static Value equality(Vm *vm, Value *args, bool wanted)
{
    Complex a = plain(vm, args[0]), b = {0, 0};
    bool same;
    Value integer;
    if (complex_cast(vm, args[1], &b) || float_cast(vm, args[1], &b.real))
        same = a.real == b.real && a.imaginary == b.imaginary;
    else if ((integer = int_cast(vm, args[1])) != NO_VALUE)
        same = a.imaginary == 0 && float_compare_int(a.real, integer) == 0;
    else
        return VALUE_NOT_IMPLEMENTED;
    return value_bool(same == wanted);
}

NATIVE(complex_eq, "complex.__eq__", "self, other, /")
static Value complex_eq(Vm *vm, Value *args, size_t count)
{
    return equality(vm, args, true);
}

NATIVE(complex_ne, "complex.__ne__", "self, other, /")
static Value complex_ne(Vm *vm, Value *args, size_t count)
{
    return equality(vm, args, false);
}

NATIVE(complex_hash, "complex.__hash__", "self, /")
static Value complex_hash(Vm *vm, Value *args, size_t count)
{
    Complex z = plain(vm, args[0]);
    Word real = (Word)float_hash(vm, z.real, args[0]);
    Word imaginary = (Word)float_hash(vm, z.imaginary, args[0]);
    SignedWord h = (SignedWord)(real + 1000003 * imaginary);
    return int_from_i64(vm, h == -1 ? -2 : h);
}

NATIVE(complex_repr, "complex.__repr__", "self, /")
static Value complex_repr(Vm *vm, Value *args, size_t count)
{
    Complex z = plain(vm, args[0]);
    char text[2 * FLOAT_REPR_ROOM + 3];
    size_t length = 0;
    bool imaginary_only = z.real == 0 && !signbit(z.real);
    if (!imaginary_only) {
        text[length++] = '(';
        length += float_text_format(text + length, FLOAT_REPR_ROOM, FLOAT_KIND,
                                    float_bits_from(z.real), 'r', 0, 0);
    }
    length +=
        float_text_format(text + length, FLOAT_REPR_ROOM, FLOAT_KIND, float_bits_from(z.imaginary),
                          'r', 0, imaginary_only ? 0 : FLOAT_SIGN);
    text[length++] = 'j';
    if (!imaginary_only)
        text[length++] = ')';
    return str_new(vm, text, length);
}

NATIVE(complex_format, "complex.__format__", "self, spec, /")
static Value complex_format(Vm *vm, Value *args, size_t count)
{
    Complex z = plain(vm, args[0]);
    return number_format_complex(vm, args[0], z.real, z.imaginary, args[1]);
}

NATIVE(complex_conjugate, "complex.conjugate", "self, /")
static Value complex_conjugate(Vm *vm, Value *args, size_t count)
{
    Complex z = plain(vm, args[0]);
    return complex_from(vm, (Complex){z.real, -z.imaginary});
}

static Value complex_real(Vm *vm, Value self)
{
    return float_from(vm, plain(vm, self).real);
}

static Value complex_imaginary(Vm *vm, Value self)
{
    return float_from(vm, plain(vm, self).imaginary);
}

NATIVE(complex_getnewargs, "complex.__getnewargs__", "self, /")
static Value complex_getnewargs(Vm *vm, Value *args, size_t count)
{
    Value real = complex_real(vm, args[0]);
    Value parts[] = {real, complex_imaginary(vm, args[0])};
    return tuple_new(vm, parts, 2);
}

GETSET(complex_real, "complex.real", complex_real, NULL)
GETSET(complex_imag, "complex.imag", complex_imaginary, NULL)

MEMBERS(complex_members, METHOD(__new__, complex_new), METHOD(__add__, complex_add),
        METHOD_AS(__radd__, complex_add), METHOD(__sub__, complex_sub),
        METHOD(__rsub__, complex_rsub), METHOD(__mul__, complex_mul),
        METHOD_AS(__rmul__, complex_mul), METHOD(__truediv__, complex_truediv),
        METHOD(__rtruediv__, complex_rtruediv), METHOD(__pow__, complex_pow),
        METHOD(__rpow__, complex_rpow), METHOD(__neg__, complex_neg),
        METHOD_AS(__pos__, complex_complex), METHOD(__abs__, complex_abs),
        METHOD(__complex__, complex_complex), METHOD(__bool__, complex_bool),
        METHOD(__eq__, complex_eq), METHOD(__ne__, complex_ne), METHOD(__hash__, complex_hash),
        METHOD(__repr__, complex_repr), METHOD(__format__, complex_format),
        METHOD(conjugate, complex_conjugate), METHOD(from_number, complex_from_number),
        METHOD(__getnewargs__, complex_getnewargs), ACCESSOR(real, complex_real),
        ACCESSOR(imag, complex_imag));

ROM_TYPE(type_complex, complex, SHAPE_COMPLEX, type_object, complex_members, .fixed_words = 1,
         .flags = TYPE_PAYLOAD | TYPE_WITH_LAYOUT(LAYOUT_VALUES));
