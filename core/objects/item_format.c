// Single items of binary data in native order, by the format characters of memoryview and array.
#include "core/objects/item_format.h"

#include "core/base/float_bits.h"
#include "core/objects/bytes.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/operators.h"
#include "core/objects/slice.h"

typedef struct ItemRow {
    char format;
    char kind; // 'i' signed, 'u' unsigned, 'f' float, or the format itself
    uint8_t size;
} ItemRow;

static const ItemRow item_rows[] = {
    {'c', 'c', 1},
    {'b', 'i', 1},
    {'B', 'u', 1},
    {'?', '?', 1},
    {'h', 'i', 2},
    {'H', 'u', 2},
    {'i', 'i', sizeof(int)},
    {'I', 'u', sizeof(int)},
    {'l', 'i', sizeof(long)},
    {'L', 'u', sizeof(long)},
    {'q', 'i', 8},
    {'Q', 'u', 8},
    {'n', 'i', sizeof(size_t)},
    {'N', 'u', sizeof(size_t)},
    {'P', 'u', sizeof(void *)},
    {'e', 'f', 2},
    {'f', 'f', 4},
    {'d', 'f', 8},
};

static const ItemRow *find(char format)
{
    for (size_t i = 0; i < sizeof item_rows / sizeof *item_rows; i++) {
        if (item_rows[i].format == format)
            return &item_rows[i];
    }
    return NULL;
}

size_t item_size(char format)
{
    const ItemRow *row = find(format);
    return row == NULL ? 0 : row->size;
}

// The pattern of a float in another kind.
static uint64_t convert_float(FloatKind from, FloatKind to, uint64_t bits)
{
    if (from == to)
        return bits;
    FloatParts parts = float_bits_decode(from, bits);
    uint64_t result = parts.class == FLOAT_NAN ? float_bits_nan(to)
                      : parts.class == FLOAT_INFINITE
                          ? float_bits_infinity(to)
                          : float_bits_encode(to, parts.mantissa, parts.exponent, false);
    return parts.negative ? result | float_bits_sign(to) : result;
}

static FloatKind kind_of_size(size_t size)
{
    return size == 2 ? FLOAT_HALF : size == 4 ? FLOAT_SINGLE : FLOAT_DOUBLE;
}

static const ItemRow *require(Vm *vm, char format)
{
    const ItemRow *row = find(format);
    if (row == NULL)
        raise_error(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "memoryview: format %c not supported", format);
    return row;
}

Value item_read(Vm *vm, char format, const uint8_t *p)
{
    const ItemRow *row = require(vm, format);
    uint64_t bits = 0;
    for (size_t i = row->size; i-- > 0;)
        bits = bits << 8 | p[i];
    switch (row->kind) {
    case 'c':
        return bytes_new(vm, p, 1);
    case '?':
        return value_bool(bits != 0);
    case 'u':
        return int_from_u64(vm, bits);
    case 'f':
        return float_from(
            vm, float_bits_value(convert_float(kind_of_size(row->size), FLOAT_KIND, bits)));
    default: {
        uint64_t sign = (uint64_t)1 << (row->size * 8 - 1);
        return int_from_i64(vm, (int64_t)((bits ^ sign) - sign));
    }
    }
}

static ItemStatus integer_bits(Vm *vm, const ItemRow *row, Value v, uint64_t *bits)
{
    if (!is_index(vm, v))
        return ITEM_WRONG_TYPE;
    Value integer = int_index(vm, v);
    unsigned width = row->size * 8u;
    if (row->kind == 'u') {
        bool fits = int_to_u64(integer, bits) && (width == 64 || *bits >> width == 0);
        return fits ? ITEM_OK : ITEM_OUT_OF_RANGE;
    }
    int64_t n, limit = (int64_t)((uint64_t)1 << (width - 1)) - 1;
    if (width == 64)
        limit = INT64_MAX;
    if (!int_to_i64(integer, &n) || n > limit || n < -limit - 1)
        return ITEM_OUT_OF_RANGE;
    *bits = (uint64_t)n;
    return ITEM_OK;
}

static ItemStatus item_bits(Vm *vm, const ItemRow *row, Value v, uint64_t *bits)
{
    if (row->kind == '?') {
        *bits = truth(vm, v);
        return ITEM_OK;
    }
    if (row->kind == 'c') {
        const Bytes *bytes = bytes_cast(vm, v);
        if (bytes == NULL)
            return ITEM_WRONG_TYPE;
        *bits = bytes->data[0];
        return bytes->length == 1 ? ITEM_OK : ITEM_OUT_OF_RANGE;
    }
    if (row->kind != 'f')
        return integer_bits(vm, row, v, bits);
    if (!is_index(vm, v) && type_lookup(vm, type_of(vm, v), SYM(__float__)) == NO_VALUE)
        return ITEM_WRONG_TYPE;
    *bits = convert_float(FLOAT_KIND, kind_of_size(row->size),
                          float_bits_from(float_from_value(vm, v)));
    return ITEM_OK;
}

ItemStatus item_write(Vm *vm, char format, uint8_t *p, Value v)
{
    const ItemRow *row = require(vm, format);
    uint64_t bits = 0;
    ItemStatus status = item_bits(vm, row, v, &bits);
    for (size_t i = 0; status == ITEM_OK && i < row->size; i++)
        p[i] = (uint8_t)(bits >> (8 * i));
    return status;
}
