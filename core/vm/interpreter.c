// The interpreter loop.
//
// Each instruction has two labels. At op_NAME its operands are fetched into a, b, c, d and jump; at
// body_NAME they are there already: that is where the WIDE prefix goes on after it fetched wide
// ones. Without computed goto, which is where code has to be small, the operands of all
// instructions are fetched in one place and only the second label remains. Instructions advance pc
// before their body; vm->pc is written (SAVE) before anything that may raise or allocate. What is
// not short or hot is a function in another file.
#include "core/vm/interpreter.h"

#include "core/compiler/opcodes.h"
#include "core/objects/exception.h"
#include "core/objects/float.h"
#include "core/objects/iterators.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "core/objects/set.h"
#include "core/objects/slice.h"
#include "core/objects/symbol_table.h"
#include "core/objects/tuple.h"
#include "core/vm/arithmetic.h"
#include "core/vm/cache.h"
#include "core/vm/call.h"
#include "core/vm/frame.h"
#include "core/vm/generator.h"
#include "core/vm/intrinsics.h"
#include "core/vm/operations.h"

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

// Dispatch.
#if ADDER_COMPUTED_GOTO
#define OP(name) op_##name:
#define BODY(name) body_##name:
#define NEXT                    \
    do {                        \
        op = *pc;               \
        goto *instructions[op]; \
    } while (0)
#else
#define OP(name)
#define BODY(name) case OP_##name:
#define NEXT goto next
#endif

#define JUMP_AT(place) (int16_t)(uint16_t)(pc[place] | pc[(place) + 1] << 8)
#if ADDER_COMPUTED_GOTO
// Operands, by their letters; k and n look like r.
#define FETCH_NONE pc += 1;
#define FETCH_R \
    a = pc[1];  \
    pc += 2;
#define FETCH_RR \
    a = pc[1];   \
    b = pc[2];   \
    pc += 3;
#define FETCH_RRR \
    a = pc[1];    \
    b = pc[2];    \
    c = pc[3];    \
    pc += 4;
#define FETCH_RRRR \
    a = pc[1];     \
    b = pc[2];     \
    c = pc[3];     \
    d = pc[4];     \
    pc += 5;
#define FETCH_J        \
    jump = JUMP_AT(1); \
    pc += 3;
#define FETCH_RJ       \
    a = pc[1];         \
    jump = JUMP_AT(2); \
    pc += 4;
#define FETCH_RRJ      \
    a = pc[1];         \
    b = pc[2];         \
    jump = JUMP_AT(3); \
    pc += 5;
// Says that the operands are not wide.
#define FETCH_NARROW d = 0;
#else
#define FETCH_NARROW
#define FETCH_NONE
#define FETCH_R
#define FETCH_RR
#define FETCH_RRR
#define FETCH_RRRR
#define FETCH_J
#define FETCH_RJ
#define FETCH_RRJ
#endif

#define INSTRUCTION(name, letters) OP(name) FETCH_##letters BODY(name)

#define SAVE (vm->pc = pc)
// What the compiler guarantees, and bytecode from outside may break.
#define EXPECT(holds)       \
    if (UNLIKELY(!(holds))) \
        goto corrupt;
#define GLOBALS (function_of(fp[FRAME_FUNCTION])->globals)
#define ENTRY_AT(instruction) \
    (caches == NULL ? NULL : caches + ((size_t)((instruction)-code_start(code)) >> 1))

#if !ADDER_COMPUTED_GOTO
// What the common fetching needs to know of an instruction.
#define FORM_OPERANDS 7
#define FORM_JUMP 8 // the last operand is one, of two bytes
#define ENDS_IN_JUMP(operands) \
    (sizeof(operands) > 1 && (operands)[sizeof(operands) > 1 ? sizeof(operands) - 2 : 0] == 'j')
#endif

static uint32_t read_wide(const uint8_t **pc, unsigned size)
{
    uint32_t number = 0;
    for (unsigned i = 0; i < size; i++)
        number |= (uint32_t) * (*pc)++ << (8 * i);
    return number;
}

static inline void clear_registers(Value *from, const Value *to)
{
    for (; from < to; from++) {
        *from = NO_VALUE;
        __asm__ volatile(""); // a loop is faster than a call of memset for the usual few
    }
}

// True and false are by far the most frequent.
static inline bool is_true(Vm *vm, Value v)
{
    if (v == VALUE_TRUE)
        return true;
    if (v == VALUE_FALSE || v == VALUE_NONE)
        return false;
    return is_small(v) ? v != VALUE_SMALL(0) : truth(vm, v);
}

// Resumes a generator for FOR_ITERATOR or YIELD_FROM in this loop if that is possible.
static bool enter_generator(Vm *vm, Value iterator, Value sent, unsigned flags, size_t destination)
{
    Generator *generator = generator_of(iterator);
    unsigned state = generator_state(generator);
    if (state != GENERATOR_SUSPENDED && (state != GENERATOR_CREATED || sent != VALUE_NONE))
        return false;
    generator_push_frame(vm, generator, sent, flags, destination);
    return true;
}

static __attribute__((noinline)) Value run(Vm *vm)
{
#if ADDER_COMPUTED_GOTO
    static const void *const instructions[] = {
#define OPCODE(name, operands) &&op_##name,
#include "core/compiler/opcodes.def"
#undef OPCODE
    };
    static const void *const bodies[] = {
#define OPCODE(name, operands) &&body_##name,
#include "core/compiler/opcodes.def"
#undef OPCODE
    };
#endif
    const uint8_t *pc;
    Value *fp;
    const Value *consts;
    Code *code;
    CacheEntry *caches;
    unsigned op;
    uint32_t a = 0, b = 0, c = 0, d = 0;
    int32_t jump = 0;
    Value left, right, result;
    // The call under way.
    Value *base;
    size_t count;

enter_frame:
    fp = vm->fp;
    pc = vm->pc;
    code = frame_code(fp);
    consts = tuple_of(code->consts)->items;
    caches = cache_entries(code);

#if ADDER_COMPUTED_GOTO
    NEXT;
#else
    static const uint8_t forms[] = {
#define OPCODE(name, operands) (sizeof(operands) - 1) | (ENDS_IN_JUMP(operands) ? FORM_JUMP : 0),
#include "core/compiler/opcodes.def"
#undef OPCODE
    };
next:
    op = *pc;
    unsigned operand_count = forms[op] & FORM_OPERANDS;
    a = pc[1]; // what lies behind the instruction is never used
    b = pc[2];
    c = pc[3];
    d = operand_count > 3 ? pc[4] : 0;
    pc += 1 + operand_count;
    if (forms[op] & FORM_JUMP) {
        jump = JUMP_AT(-1);
        pc++;
    }
dispatch:
    switch (op) {
#endif

    BODY(WIDE)
    OP(WIDE)
    {
#if !ADDER_COMPUTED_GOTO
        pc--;
#endif
        op = pc[1];
        pc += 2;
        uint32_t operands[4] = {0, 0, 0, 1}; // FOR_ITERATOR and YIELD_FROM see that they are wide
        const char *letters = opcode_operands[op];
        for (unsigned i = 0; letters[i] != 0; i++) {
            uint32_t operand = read_wide(&pc, operand_size(letters[i], 1));
            if (letters[i] == 'j')
                jump = (int32_t)operand;
            else
                operands[i] = operand;
        }
        a = operands[0], b = operands[1], c = operands[2], d = operands[3];
#if ADDER_COMPUTED_GOTO
        goto *bodies[op];
#else
            goto dispatch;
#endif
    }
    INSTRUCTION(NOP, NONE)
    {
        NEXT;
    }

    // Moves and constants.

    INSTRUCTION(MOVE, RR)
    {
        fp[a] = fp[b];
        NEXT;
    }
    INSTRUCTION(LOAD_CONST, RR)
    {
        fp[a] = consts[b];
        NEXT;
    }
    INSTRUCTION(LOAD_IMMEDIATE, RR)
    {
        fp[a] = VALUE_IMMEDIATE((Word)b);
        NEXT;
    }
    INSTRUCTION(CHECK_BOUND, R)
    {
        if (UNLIKELY(fp[a] == NO_VALUE)) {
            SAVE;
            raise_unbound_local(vm, consts[a]);
        }
        NEXT;
    }
    INSTRUCTION(CLEAR, R)
    {
        fp[a] = NO_VALUE;
        NEXT;
    }

    // Names.

    INSTRUCTION(GET_GLOBAL, RR)
    {
    get_global:;
        Value globals = GLOBALS;
        CacheEntry *entry = ENTRY_AT(pc - 3);
        if (LIKELY(entry != NULL)) {
            Value in = entry->key == VALUE_TRUE ? globals
                       : entry->key == globals && entry->epoch == cache_namespace_epoch(vm)
                           ? vm->builtins
                           : NO_VALUE;
            if (LIKELY(in != NO_VALUE)) {
                result = cache_dict_entry(in, small_value(entry->data), consts[b]);
                if (LIKELY(result != NO_VALUE)) {
                    fp[a] = result;
                    NEXT;
                }
            }
        }
        SAVE;
        result = cache_get_global(vm, entry, globals, consts[b]);
        if (UNLIKELY(result == NO_VALUE))
            raise_unbound_name(vm, consts[b]);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(SET_GLOBAL, RR)
    {
    set_global:;
        SignedWord number = dict_find_name(GLOBALS, consts[b]);
        if (LIKELY(number >= 0)) {
            dict_entry(GLOBALS, (size_t)number)[1] = fp[a];
            NEXT;
        }
        SAVE;
        dict_set(vm, GLOBALS, consts[b], fp[a]);
        NEXT;
    }
    INSTRUCTION(DELETE_GLOBAL, R)
    {
        SAVE;
        operation_delete_global(vm, GLOBALS, consts[a]);
        NEXT;
    }
    INSTRUCTION(GET_NAME, RR)
    {
        if (LIKELY(fp[FRAME_NAMESPACE] == GLOBALS))
            goto get_global;
        SAVE;
        fp[a] = operation_get_name(vm, fp, consts[b]);
        NEXT;
    }
    INSTRUCTION(SET_NAME, RR)
    {
        if (LIKELY(fp[FRAME_NAMESPACE] == GLOBALS && is_dict(GLOBALS)))
            goto set_global;
        SAVE;
        operation_set_name(vm, fp, consts[b], fp[a]);
        NEXT;
    }
    INSTRUCTION(DELETE_NAME, R)
    {
        SAVE;
        operation_delete_name(vm, fp, consts[a]);
        NEXT;
    }
    INSTRUCTION(GET_NAMED_FREE, RRR)
    {
        SAVE;
        Value namespace = operation_namespace(fp);
        result = namespace == NO_VALUE ? NO_VALUE : operation_find_in(vm, namespace, consts[c]);
        fp[a] = result != NO_VALUE ? result : operation_get_free(vm, fp, b);
        NEXT;
    }
    INSTRUCTION(GET_DICT_GLOBAL, RRR)
    {
        SAVE;
        result = operation_find_in(vm, fp[b], consts[c]);
        fp[a] = result != NO_VALUE ? result : operation_get_global(vm, GLOBALS, consts[c]);
        NEXT;
    }
    INSTRUCTION(GET_DICT_FREE, RRRR)
    {
        SAVE;
        result = operation_find_in(vm, fp[b], consts[d]);
        fp[a] = result != NO_VALUE ? result : operation_get_free(vm, fp, c);
        NEXT;
    }
    INSTRUCTION(MAKE_CELL, R)
    {
        SAVE;
        fp[a] = cell_new(vm, fp[a]);
        NEXT;
    }
    INSTRUCTION(GET_CELL, RR)
    {
        EXPECT(has_shape(fp[b], SHAPE_CELL))
        result = cell_of(fp[b])->content;
        if (UNLIKELY(result == NO_VALUE)) {
            SAVE;
            raise_unbound_local(vm, consts[b]);
        }
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(SET_CELL, RR)
    {
        EXPECT(has_shape(fp[a], SHAPE_CELL))
        cell_of(fp[a])->content = fp[b];
        NEXT;
    }
    INSTRUCTION(CLEAR_CELL, R)
    {
        EXPECT(has_shape(fp[a], SHAPE_CELL))
        if (UNLIKELY(cell_of(fp[a])->content == NO_VALUE)) {
            SAVE;
            raise_unbound_local(vm, consts[a]);
        }
        cell_of(fp[a])->content = NO_VALUE;
        NEXT;
    }
    INSTRUCTION(GET_FREE, RR)
    {
        left = function_of(fp[FRAME_FUNCTION])->cells[b];
        EXPECT(left != NO_VALUE)
        result = cell_of(left)->content;
        if (UNLIKELY(result == NO_VALUE)) {
            SAVE;
            result = operation_get_free(vm, fp, b);
        }
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(SET_FREE, RR)
    {
        left = function_of(fp[FRAME_FUNCTION])->cells[b];
        EXPECT(left != NO_VALUE)
        cell_of(left)->content = fp[a];
        NEXT;
    }
    INSTRUCTION(CLEAR_FREE, R)
    {
        SAVE;
        operation_get_free(vm, fp, a);
        cell_of(function_of(fp[FRAME_FUNCTION])->cells[a])->content = NO_VALUE;
        NEXT;
    }
    INSTRUCTION(LOAD_FREE_CELL, RR)
    {
        fp[a] = function_of(fp[FRAME_FUNCTION])->cells[b];
        NEXT;
    }

    // Attributes and items.

    INSTRUCTION(GET_ATTRIBUTE, RRR)
    {
        Value v = fp[b];
        CacheEntry *entry = ENTRY_AT(pc - 4);
        if (LIKELY(entry != NULL && is_object(v) && entry->key == cache_header_key(v) &&
                   entry->epoch == cache_type_epoch(vm, CACHE_SLOT))) {
            result = ((Value *)(void *)v)[small_value(entry->data)];
            if (LIKELY(result != NO_VALUE)) {
                fp[a] = result;
                NEXT;
            }
        }
        SAVE;
        fp[a] = cache_get_attribute(vm, entry, v, consts[c]);
        NEXT;
    }
    INSTRUCTION(SET_ATTRIBUTE, RRR)
    {
        Value v = fp[a];
        CacheEntry *entry = ENTRY_AT(pc - 4);
        if (LIKELY(entry != NULL && is_object(v) && entry->key == cache_header_key(v) &&
                   entry->epoch == cache_type_epoch(vm, CACHE_STORE))) {
            Word place = (Word)small_value(entry->data);
            ((Value *)(void *)v)[place >> CACHE_SHAPE_BITS] = fp[b];
            object_of(v)->shape = (ShapeId)place;
            NEXT;
        }
        SAVE;
        cache_set_attribute(vm, entry, v, consts[c], fp[b]);
        NEXT;
    }
    INSTRUCTION(DELETE_ATTRIBUTE, RR)
    {
        SAVE;
        delete_attribute(vm, fp[a], consts[b]);
        NEXT;
    }
    INSTRUCTION(GET_METHOD, RRR)
    {
        Value v = fp[b];
        CacheEntry *entry = ENTRY_AT(pc - 4);
        if (LIKELY(entry != NULL && is_object(v) && entry->key == cache_shape_key(v) &&
                   entry->epoch == cache_type_epoch(vm, CACHE_METHOD))) {
            fp[a] = entry->data;
            fp[a + FRAME_HEADER] = v;
            NEXT;
        }
        SAVE;
        Value self;
        result = cache_get_method(vm, entry, v, consts[c], &self);
        fp[a] = result;
        fp[a + FRAME_HEADER] = self;
        NEXT;
    }
    INSTRUCTION(GET_ITEM_CONST, RRR)
    {
        left = fp[b], right = consts[c];
        goto get_item;
    }
    INSTRUCTION(GET_ITEM, RRR)
    {
        left = fp[b], right = fp[c];
    get_item:
        if (LIKELY(is_object(left))) {
            ShapeId shape = object_of(left)->shape;
            if (shape == SHAPE_LIST && is_small(right)) {
                const List *list = list_of(left);
                size_t index = (size_t)small_value(right);
                if (UNLIKELY(index >= list->length))
                    index += list->length; // counted from the end
                if (LIKELY(index < list->length)) {
                    fp[a] = list_items(list)[index];
                    NEXT;
                }
            } else if (shape == SHAPE_TUPLE && is_small(right)) {
                const Tuple *tuple = tuple_of(left);
                size_t index = (size_t)small_value(right);
                if (UNLIKELY(index >= tuple->length))
                    index += tuple->length;
                if (LIKELY(index < tuple->length)) {
                    fp[a] = tuple->items[index];
                    NEXT;
                }
            } else if (shape == SHAPE_STR && is_small(right) && str_is_ascii(str_of(left))) {
                const Str *text = str_of(left);
                size_t index = (size_t)small_value(right);
                if (index >= text->length)
                    index += text->length;
                if (LIKELY(index < text->length)) {
                    fp[a] = symbol_of_character((uint8_t)text->text[index]);
                    NEXT;
                }
            } else if (shape == SHAPE_DICT) {
                SAVE;
                result = dict_get(vm, left, right);
                if (LIKELY(result != NO_VALUE)) {
                    fp[a] = result;
                    NEXT;
                }
            }
        }
        SAVE;
        result = get_item(vm, left, right);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(SET_ITEM, RRR)
    {
        left = fp[a], right = fp[b];
        if (LIKELY(is_object(left))) {
            if (object_of(left)->shape == SHAPE_LIST && is_small(right)) {
                const List *list = list_of(left);
                size_t index = (size_t)small_value(right);
                if (UNLIKELY(index >= list->length))
                    index += list->length;
                if (LIKELY(index < list->length)) {
                    list_items(list)[index] = fp[c];
                    NEXT;
                }
            } else if (object_of(left)->shape == SHAPE_DICT) {
                SAVE;
                dict_set(vm, left, right, fp[c]);
                NEXT;
            }
        }
        SAVE;
        set_item(vm, left, right, fp[c]);
        NEXT;
    }
    INSTRUCTION(DELETE_ITEM, RR)
    {
        SAVE;
        delete_item(vm, fp[a], fp[b]);
        NEXT;
    }
    INSTRUCTION(BUILD_SLICE, RR)
    {
        SAVE;
        fp[a] = slice_new(vm, fp[b], fp[b + 1], fp[b + 2]);
        NEXT;
    }

    // Operators. In place is the same for the operands handled here.

#define FAST_BINARY(name, place, int_case, float_case)                      \
    OP(name) OP(IN_PLACE_##name) FETCH_RRR BODY(name) BODY(IN_PLACE_##name) \
    {                                                                       \
        left = fp[b], right = place[c];                                     \
        if (LIKELY(both_small(left, right))) {                              \
            int_case;                                                       \
        } else if (is_inline_float(left) && is_inline_float(right)) {       \
            float_case;                                                     \
        }                                                                   \
        goto binary_slow;                                                   \
    }
#define FAST_BINARY_CONST(name, place, int_case, float_case)                               \
    OP(name##_CONST)                                                                       \
    OP(IN_PLACE_##name##_CONST) FETCH_RRR BODY(name##_CONST) BODY(IN_PLACE_##name##_CONST) \
    {                                                                                      \
        left = fp[b], right = place[c];                                                    \
        if (LIKELY(both_small(left, right))) {                                             \
            int_case;                                                                      \
        } else if (is_inline_float(left) && is_inline_float(right)) {                      \
            float_case;                                                                    \
        }                                                                                  \
        goto binary_slow;                                                                  \
    }
#define SLOW_BINARY(name)                                                                  \
    OP(name) OP(IN_PLACE_##name) FETCH_RRR BODY(name) BODY(IN_PLACE_##name)                \
    {                                                                                      \
        left = fp[b], right = fp[c];                                                       \
        goto binary_slow;                                                                  \
    }                                                                                      \
    OP(name##_CONST)                                                                       \
    OP(IN_PLACE_##name##_CONST) FETCH_RRR BODY(name##_CONST) BODY(IN_PLACE_##name##_CONST) \
    {                                                                                      \
        left = fp[b], right = consts[c];                                                   \
        goto binary_slow;                                                                  \
    }
#if ADDER_COMPUTED_GOTO
#define BINARY(name, int_case, float_case)      \
    FAST_BINARY(name, fp, int_case, float_case) \
    FAST_BINARY_CONST(name, consts, int_case, float_case)
#else
#define BINARY(name, int_case, float_case) SLOW_BINARY(name)
#endif
#define FLOAT_RESULT(expression)                                                               \
    result = inline_float_from(inline_float_value(left) expression inline_float_value(right)); \
    if (LIKELY(result != NO_VALUE)) {                                                          \
        fp[a] = result;                                                                        \
        NEXT;                                                                                  \
    }
#define NO_FLOAT_CASE
    // Tagged words are 2n + 1: the sum of two, less one, is the word of the sum.
    BINARY(
        ADD,
        {
            SignedWord sum;
            if (LIKELY(!__builtin_add_overflow((SignedWord)left - 1, (SignedWord)right, &sum))) {
                fp[a] = (Value)sum;
                NEXT;
            }
        },
        FLOAT_RESULT(+))
    BINARY(
        SUBTRACT,
        {
            SignedWord difference;
            if (LIKELY(!__builtin_sub_overflow((SignedWord)left, (SignedWord)right - 1,
                                               &difference))) {
                fp[a] = (Value)difference;
                NEXT;
            }
        },
        FLOAT_RESULT(-))
    BINARY(
        MULTIPLY,
        {
            SignedWord product;
            if (LIKELY(
                    !__builtin_mul_overflow((SignedWord)left - 1, small_value(right), &product))) {
                fp[a] = (Value)(product + 1);
                NEXT;
            }
        },
        FLOAT_RESULT(*))
    BINARY(TRUE_DIVIDE, {}, if (LIKELY(inline_float_value(right) != 0)){FLOAT_RESULT(/)})
    BINARY(
        FLOOR_DIVIDE,
        {
            SignedWord x = small_value(left);
            SignedWord y = small_value(right);
            if (LIKELY(y > 0)) {
                SignedWord quotient = x / y;
                fp[a] = small_from(quotient - (x % y < 0));
                NEXT;
            }
        },
        NO_FLOAT_CASE)
    BINARY(
        MODULO,
        {
            SignedWord x = small_value(left);
            SignedWord y = small_value(right);
            if (LIKELY(y > 0)) {
                SignedWord rest = x % y;
                fp[a] = small_from(rest < 0 ? rest + y : rest);
                NEXT;
            }
        },
        NO_FLOAT_CASE)
    BINARY(
        SHIFT_LEFT,
        {
            SignedWord x = small_value(left);
            SignedWord y = small_value(right);
            if (LIKELY(y >= 0 && y < ADDER_WORD_BITS - 2)) {
                SignedWord shifted = (SignedWord)((Word)x << y);
                if (LIKELY(shifted >> y == x && small_fits(shifted))) {
                    fp[a] = small_from(shifted);
                    NEXT;
                }
            }
        },
        NO_FLOAT_CASE)
    BINARY(
        SHIFT_RIGHT,
        {
            SignedWord y = small_value(right);
            if (LIKELY(y >= 0 && y < ADDER_WORD_BITS)) {
                fp[a] = small_from(small_value(left) >> y);
                NEXT;
            }
        },
        NO_FLOAT_CASE)
    BINARY(
        AND,
        {
            fp[a] = (Value)((Word)left & (Word)right);
            NEXT;
        },
        NO_FLOAT_CASE)
    BINARY(
        OR,
        {
            fp[a] = (Value)((Word)left | (Word)right);
            NEXT;
        },
        NO_FLOAT_CASE)
    BINARY(
        XOR,
        {
            fp[a] = (Value)(((Word)left ^ (Word)right) | 1);
            NEXT;
        },
        NO_FLOAT_CASE)
    SLOW_BINARY(POWER)
    SLOW_BINARY(MATRIX_MULTIPLY)

binary_slow:
    SAVE;
    result = arithmetic(vm, op - OP_ADD, left, right);
    fp[a] = result;
    NEXT;

    INSTRUCTION(NEGATIVE, RR)
    {
        left = fp[b];
        if (LIKELY(is_small(left) && small_value(left) != SMALL_MIN)) {
            fp[a] = small_from(-small_value(left));
            NEXT;
        }
        SAVE;
        result = unary(vm, UNARY_NEGATIVE, left);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(POSITIVE, RR)
    {
        SAVE;
        result = unary(vm, UNARY_POSITIVE, fp[b]);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(INVERT, RR)
    {
        SAVE;
        result = unary(vm, UNARY_INVERT, fp[b]);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(NOT, RR)
    {
        SAVE;
        bool value = is_true(vm, fp[b]);
        fp[a] = value_bool(!value);
        NEXT;
    }

    // Comparisons. Small integers compare like their words.

#if ADDER_COMPUTED_GOTO
#define COMPARE_FAST(x, y, operator, yes)                                         \
    left = x, right = y;                                                          \
    if (LIKELY(both_small(left, right))) {                                        \
        bool holds = (SignedWord)left operator(SignedWord) right;                 \
        yes                                                                       \
    } else if (is_inline_float(left) && is_inline_float(right)) {                 \
        bool holds = inline_float_value(left) operator inline_float_value(right); \
        yes                                                                       \
    }
#else
#define COMPARE_FAST(x, y, operator, yes) left = x, right = y;
#endif
#define STORE_BOOL             \
    fp[a] = value_bool(holds); \
    NEXT;
#define JUMP_WHEN(sense) \
    if (holds == sense)  \
        pc += jump;      \
    NEXT;
#define COMPARISON(name, operator)                                 \
    INSTRUCTION(name, RRR)                                         \
    {                                                              \
        COMPARE_FAST(fp[b], fp[c], operator, STORE_BOOL)           \
        goto compare_slow;                                         \
    }                                                              \
    INSTRUCTION(name##_CONST, RRR)                                 \
    {                                                              \
        COMPARE_FAST(fp[b], consts[c], operator, STORE_BOOL)       \
        goto compare_slow;                                         \
    }                                                              \
    INSTRUCTION(JUMP_IF_##name, RRJ)                               \
    {                                                              \
        COMPARE_FAST(fp[a], fp[b], operator, JUMP_WHEN(true))      \
        goto jump_slow;                                            \
    }                                                              \
    INSTRUCTION(JUMP_IF_##name##_CONST, RRJ)                       \
    {                                                              \
        COMPARE_FAST(fp[a], consts[b], operator, JUMP_WHEN(true))  \
        goto jump_slow;                                            \
    }                                                              \
    INSTRUCTION(JUMP_UNLESS_##name, RRJ)                           \
    {                                                              \
        COMPARE_FAST(fp[a], fp[b], operator, JUMP_WHEN(false))     \
        goto jump_slow;                                            \
    }                                                              \
    INSTRUCTION(JUMP_UNLESS_##name##_CONST, RRJ)                   \
    {                                                              \
        COMPARE_FAST(fp[a], consts[b], operator, JUMP_WHEN(false)) \
        goto jump_slow;                                            \
    }
    COMPARISON(LESS, <)
    COMPARISON(LESS_EQUAL, <=)
    COMPARISON(EQUAL, ==)
    COMPARISON(NOT_EQUAL, !=)
    COMPARISON(GREATER, >)
    COMPARISON(GREATER_EQUAL, >=)

compare_slow:
    SAVE;
    result = compare(vm, (Comparison)((op - OP_LESS) % 6), left, right);
    fp[a] = result;
    NEXT;

jump_slow:
    SAVE;
    if (op < OP_JUMP_UNLESS_LESS) {
        if (arithmetic_compare(vm, (Comparison)((op - OP_JUMP_IF_LESS) % 6), left, right))
            pc += jump;
    } else {
        if (!arithmetic_compare(vm, (Comparison)((op - OP_JUMP_UNLESS_LESS) % 6), left, right))
            pc += jump;
    }
    NEXT;

    INSTRUCTION(IS, RRR)
    {
        fp[a] = value_bool(fp[b] == fp[c]);
        NEXT;
    }
    INSTRUCTION(IS_NOT, RRR)
    {
        fp[a] = value_bool(fp[b] != fp[c]);
        NEXT;
    }
    INSTRUCTION(IN, RRR)
    {
        SAVE;
        bool holds = contains(vm, fp[c], fp[b]);
        fp[a] = value_bool(holds);
        NEXT;
    }
    INSTRUCTION(NOT_IN, RRR)
    {
        SAVE;
        bool holds = contains(vm, fp[c], fp[b]);
        fp[a] = value_bool(!holds);
        NEXT;
    }

    // Jumps.

    INSTRUCTION(JUMP, J)
    {
        pc += jump;
        NEXT;
    }
    INSTRUCTION(LOOP, J)
    {
        if (UNLIKELY(vm->pending)) {
            SAVE;
            check_pending(vm);
        }
#if ADDER_INLINE_CACHES
        if (UNLIKELY(caches == NULL)) {
            SAVE;
            cache_count_call(vm, code);
            caches = cache_entries(code);
        }
#endif
        pc += jump;
        NEXT;
    }
    INSTRUCTION(JUMP_IF_TRUE, RJ)
    {
        SAVE;
        if (is_true(vm, fp[a]))
            pc += jump;
        NEXT;
    }
    INSTRUCTION(JUMP_IF_FALSE, RJ)
    {
        SAVE;
        if (!is_true(vm, fp[a]))
            pc += jump;
        NEXT;
    }
    INSTRUCTION(JUMP_IF_NONE, RJ)
    {
        if (fp[a] == VALUE_NONE)
            pc += jump;
        NEXT;
    }
    INSTRUCTION(JUMP_IF_NOT_NONE, RJ)
    {
        if (fp[a] != VALUE_NONE)
            pc += jump;
        NEXT;
    }
    INSTRUCTION(JUMP_IF_IS, RRJ)
    {
        if (fp[a] == fp[b])
            pc += jump;
        NEXT;
    }
    INSTRUCTION(JUMP_IF_IS_NOT, RRJ)
    {
        if (fp[a] != fp[b])
            pc += jump;
        NEXT;
    }
    INSTRUCTION(JUMP_IF_IN, RRJ)
    {
        SAVE;
        if (contains(vm, fp[b], fp[a]))
            pc += jump;
        NEXT;
    }
    INSTRUCTION(JUMP_IF_NOT_IN, RRJ)
    {
        SAVE;
        if (!contains(vm, fp[b], fp[a]))
            pc += jump;
        NEXT;
    }

    // Iteration.

    INSTRUCTION(GET_ITERATOR, RR)
    {
        SAVE;
        result = iterator_of(vm, fp[b]);
        fp[a] = result;
        NEXT;
    }
    OP(FOR_ITERATOR) FETCH_RRJ FETCH_NARROW BODY(FOR_ITERATOR)
    {
        Value iterator = fp[a];
        ShapeId shape = is_object(iterator) ? object_of(iterator)->shape : 0;
        if (shape == SHAPE_RANGE_ITERATOR) {
            RangeIterator *range = range_iterator_of(iterator);
            if (UNLIKELY(range->remaining == 0)) {
                pc += jump;
                NEXT;
            }
            range->remaining--;
            fp[b] = small_from(range->next);
            range->next = (SignedWord)((Word)range->next + (Word)range->step);
            NEXT;
        }
        if (shape == SHAPE_LIST_ITERATOR) {
            SequenceWalk *walk = sequence_walk_of(iterator);
            if (LIKELY(is_list(walk->sequence))) {
                const List *list = list_of(walk->sequence);
                if (UNLIKELY(walk->index >= list->length)) {
                    walk->sequence = NO_VALUE;
                    pc += jump;
                    NEXT;
                }
                fp[b] = list_items(list)[walk->index++];
                NEXT;
            }
        }
        SAVE;
        if (shape == SHAPE_GENERATOR && d == 0 && enter_generator(vm, iterator, VALUE_NONE, 0, b))
            goto enter_frame;
        const TypeOps *ops =
            shape != 0 && shape < SHAPE_DYNAMIC_FIRST ? rom_types[shape]->ops : NULL;
        result = ops != NULL && ops->next != NULL ? ops->next(vm, iterator)
                                                  : iterator_next(vm, iterator);
        if (LIKELY(result != NO_VALUE))
            fp[b] = result;
        else
            pc += jump;
        NEXT;
    }

    // Calls.

    INSTRUCTION(CALL, RRR)
    {
        base = fp + b;
        count = c;
    call_here:
        left = base[0];
        if (LIKELY(is_object(left))) {
            if (LIKELY(object_of(left)->shape == SHAPE_FUNCTION)) {
                Code *callee = code_of(function_of(left)->code);
                Value *registers = base + FRAME_HEADER;
                Value *top = registers + callee->register_count;
                unsigned kind =
                    callee->flags & (CODE_SIMPLE_ARGUMENTS | CODE_GENERATOR | CODE_COROUTINE);
                if (LIKELY(kind == CODE_SIMPLE_ARGUMENTS && callee->positional == count &&
                           top <= vm->stack_limit && vm->depth + 1 != vm->recursion_limit &&
                           !vm->pending)) {
                    registers[FRAME_RETURN] = small_from(pc - code_start(code));
                    registers[FRAME_LINK] = frame_link(0, a, (size_t)(registers - fp));
                    registers[FRAME_NAMESPACE] = NO_VALUE;
                    clear_registers(registers + count, top);
                    vm->depth++;
                    vm->fp = fp = registers;
                    vm->top = top;
                    code = callee;
                    consts = tuple_of(code->consts)->items;
                    pc = code_start(code);
#if ADDER_INLINE_CACHES
                    if (UNLIKELY(code->caches == NO_VALUE)) {
                        SAVE;
                        cache_count_call(vm, code);
                    }
#endif
                    caches = cache_entries(code);
                    NEXT;
                }
            } else if (object_of(left)->shape == SHAPE_NATIVE) {
                const Native *native = (const Native *)(void *)left;
                if (native_direct(native) == count + 1 &&
                    native_takes(native, base[FRAME_HEADER])) {
                    SAVE;
                    result = native->function(vm, base + FRAME_HEADER, count);
                    fp[a] = result;
                    NEXT;
                }
                SAVE;
                result = native_call_window(vm, native, base + FRAME_HEADER, count, NULL, 0);
                vm->top = fp + code->register_count;
                fp[a] = result;
                NEXT;
            }
        }
        SAVE;
        if (call_begin(vm, base, count, NULL, 0, 0, a, &result))
            goto enter_frame;
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(CALL_METHOD, RRR)
    {
        base = fp + b;
        count = c + 1;
        if (base[FRAME_HEADER] == NO_VALUE) {
            count = c;
            for (size_t i = 0; i < count; i++)
                base[FRAME_HEADER + i] = base[FRAME_HEADER + 1 + i];
        }
        goto call_here;
    }
    INSTRUCTION(CALL_KEYWORDS, RRRR)
    {
        base = fp + b;
        count = c;
    call_keywords:;
        const Tuple *names = tuple_of(consts[d]);
        SAVE;
        if (call_begin(vm, base, count - names->length, names->items, names->length, 0, a, &result))
            goto enter_frame;
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(CALL_METHOD_KEYWORDS, RRRR)
    {
        base = fp + b;
        count = c + 1;
        if (base[FRAME_HEADER] == NO_VALUE) {
            count = c;
            for (size_t i = 0; i < count; i++)
                base[FRAME_HEADER + i] = base[FRAME_HEADER + 1 + i];
        }
        goto call_keywords;
    }
    INSTRUCTION(CALL_UNPACKED, RR)
    {
        SAVE;
        Value names;
        const Value *items = operation_arguments(vm, fp[b], fp[b + FRAME_HEADER], &left, &count);
        EXPECT(fp[b + FRAME_HEADER + 1] == NO_VALUE || is_dict(fp[b + FRAME_HEADER + 1]))
        base = call_push_unpacked(vm, fp[b], count, items, fp[b + FRAME_HEADER + 1], &names);
        if (call_begin(vm, base, count, tuple_of(names)->items, tuple_of(names)->length, 0, a,
                       &result))
            goto enter_frame;
        vm->top = fp + code->register_count;
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(RETURN_NONE, NONE)
    {
        result = VALUE_NONE;
        goto leave_frame;
    }
    INSTRUCTION(RETURN, R)
    {
        result = fp[a];
    leave_frame:;
        unsigned flags = frame_flags(fp);
        if (UNLIKELY(flags != 0)) {
            if (flags & FRAME_CONSTRUCTOR) {
                Value returned = result;
                result = fp[FRAME_NAMESPACE];
                if (UNLIKELY(returned != VALUE_NONE)) {
                    vm->raised = returned; // for interpreter_bad_init
                    result = NO_VALUE;
                }
            }
            if (flags & FRAME_GENERATOR)
                generator_end(vm, generator_of(fp[FRAME_NAMESPACE]));
            if (flags & FRAME_ENTRY)
                return result;
        }
        const Value *callee = fp;
        fp = frame_caller(fp);
        vm->fp = fp;
        vm->depth--;
        code = frame_code(fp);
        consts = tuple_of(code->consts)->items;
        caches = cache_entries(code);
        frame_restore_top(vm, fp, code);
        pc = code_start(code) + small_value(callee[FRAME_RETURN]);
        if (UNLIKELY(flags & FRAME_GENERATOR) && !(flags & FRAME_DELEGATED)) {
            pc += JUMP_AT(-2); // the end of a FOR_ITERATOR loop: its jump
            NEXT;
        }
        if (UNLIKELY(result == NO_VALUE)) {
            SAVE;
            interpreter_bad_init(vm);
        }
        fp[frame_destination(callee)] = result;
        NEXT;
    }

    // Building values.

    INSTRUCTION(BUILD_TUPLE, RRR)
    {
        SAVE;
        fp[a] = tuple_new(vm, fp + b, c);
        NEXT;
    }
    INSTRUCTION(BUILD_LIST, RRR)
    {
        SAVE;
        fp[a] = list_new(vm, fp + b, c);
        NEXT;
    }
    INSTRUCTION(BUILD_SET, RRR)
    {
        SAVE;
        fp[a] = operation_build_set(vm, fp + b, c);
        NEXT;
    }
    INSTRUCTION(BUILD_DICT, RRR)
    {
        SAVE;
        fp[a] = operation_build_dict(vm, fp + b, c);
        NEXT;
    }
    INSTRUCTION(BUILD_STRING, RRR)
    {
        SAVE;
        fp[a] = operation_build_string(vm, fp + b, c);
        NEXT;
    }
    INSTRUCTION(LIST_APPEND, RR)
    {
        EXPECT(is_list(fp[a]))
        SAVE;
        list_append(vm, fp[a], fp[b]);
        NEXT;
    }
    INSTRUCTION(LIST_EXTEND, RR)
    {
        EXPECT(is_list(fp[a]))
        SAVE;
        operation_list_extend(vm, fp[a], fp[b]);
        NEXT;
    }
    INSTRUCTION(LIST_TO_TUPLE, RR)
    {
        SAVE;
        fp[a] = tuple_from_iterable(vm, fp[b]);
        NEXT;
    }
    INSTRUCTION(SET_ADD, RR)
    {
        EXPECT(has_shape(fp[a], SHAPE_SET))
        SAVE;
        set_add(vm, fp[a], fp[b]);
        NEXT;
    }
    INSTRUCTION(SET_UPDATE, RR)
    {
        EXPECT(has_shape(fp[a], SHAPE_SET))
        SAVE;
        set_update(vm, fp[a], fp[b]);
        NEXT;
    }
    INSTRUCTION(DICT_SET, RRR)
    {
        EXPECT(is_dict(fp[a]))
        SAVE;
        dict_set(vm, fp[a], fp[b], fp[c]);
        NEXT;
    }
    INSTRUCTION(DICT_UPDATE, RR)
    {
        EXPECT(is_dict(fp[a]))
        SAVE;
        operation_dict_update(vm, fp[a], fp[b]);
        NEXT;
    }
    INSTRUCTION(DICT_MERGE, RRR)
    {
        EXPECT(is_dict(fp[a]))
        SAVE;
        operation_dict_merge(vm, fp[a], fp[b], fp[c]);
        NEXT;
    }
    INSTRUCTION(UNPACK, RRR)
    {
        left = fp[b];
        if (is_tuple(left) && LIKELY(tuple_of(left)->length == c)) {
            const Value *items = tuple_of(left)->items;
            for (uint32_t i = 0; i < c; i++)
                fp[a + i] = items[i];
            NEXT;
        }
        SAVE;
        operation_unpack(vm, left, fp + a, c, false, 0);
        NEXT;
    }
    INSTRUCTION(UNPACK_STAR, RRRR)
    {
        SAVE;
        operation_unpack(vm, fp[b], fp + a, c, true, d);
        NEXT;
    }
    INSTRUCTION(FORMAT, RRR)
    {
        SAVE;
        result = operation_format(vm, fp[b], SYM_EMPTY, c);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(FORMAT_SPEC, RRRR)
    {
        SAVE;
        result = operation_format(vm, fp[b], fp[c], d);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(MAKE_FUNCTION, RRR)
    {
        SAVE;
        fp[a] = operation_make_function(vm, consts[b], GLOBALS, c, fp + a + 1);
        NEXT;
    }
    INSTRUCTION(CAPTURE, RRR)
    {
        EXPECT(has_shape(fp[a], SHAPE_FUNCTION) && b < function_cell_count(function_of(fp[a])) &&
               has_shape(fp[c], SHAPE_CELL))
        function_of(fp[a])->cells[b] = fp[c];
        NEXT;
    }
    INSTRUCTION(CAPTURE_FREE, RRR)
    {
        EXPECT(has_shape(fp[a], SHAPE_FUNCTION) && b < function_cell_count(function_of(fp[a])))
        function_of(fp[a])->cells[b] = function_of(fp[FRAME_FUNCTION])->cells[c];
        NEXT;
    }

    // Exceptions.

    INSTRUCTION(RAISE, R)
    {
        SAVE;
        raise_exception(vm, fp[a]);
    }
    INSTRUCTION(RAISE_FROM, RR)
    {
        SAVE;
        raise_from(vm, fp[a], fp[b]);
    }
    INSTRUCTION(RERAISE, NONE)
    {
        SAVE;
        raise_handled(vm);
    }
    INSTRUCTION(RERAISE_CAUGHT, R)
    {
        SAVE;
        EXPECT(is_exception(vm, fp[a]))
        raise_restore_handled(vm, fp[a + 1]);
        raise_caught(vm, fp[a]);
    }
    INSTRUCTION(LEAVE_HANDLER, R)
    {
        raise_restore_handled(vm, fp[a + 1]);
        NEXT;
    }
    INSTRUCTION(JUMP_UNLESS_MATCH, RRJ)
    {
        SAVE;
        if (!exception_matches(vm, fp[a], fp[b]))
            pc += jump;
        NEXT;
    }
    INSTRUCTION(WITH_ENTER, RR)
    {
        SAVE;
        result = operation_with_enter(vm, fp + b);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(WITH_EXIT, R)
    {
        SAVE;
        operation_with_exit(vm, fp + a);
        NEXT;
    }
    INSTRUCTION(WITH_EXCEPT, RRR)
    {
        SAVE;
        EXPECT(is_exception(vm, fp[c]))
        bool swallowed = operation_with_except(vm, fp + b, fp[c]);
        fp[a] = value_bool(swallowed);
        NEXT;
    }

    // Generators.

    INSTRUCTION(YIELD, RRR)
    {
        result = fp[b];
        generator_suspend(vm, generator_of(fp[FRAME_NAMESPACE]), c,
                          (uint32_t)(pc - code_start(code)), a, false);
    leave_suspended:;
        unsigned flags = frame_flags(fp);
        if (flags & FRAME_ENTRY)
            return result;
        const Value *callee = fp;
        vm->fp = fp = frame_caller(fp);
        vm->depth--;
        code = frame_code(fp);
        consts = tuple_of(code->consts)->items;
        caches = cache_entries(code);
        frame_restore_top(vm, fp, code);
        pc = code_start(code) + small_value(callee[FRAME_RETURN]);
        if (flags & FRAME_DELEGATED) { // then the caller yields this too, at its YIELD_FROM
            generator_suspend(vm, generator_of(fp[FRAME_NAMESPACE]), pc[-1],
                              (uint32_t)(pc - 4 - code_start(code)), pc[-3], true);
            goto leave_suspended;
        }
        fp[frame_destination(callee)] = result;
        NEXT;
    }
    OP(YIELD_FROM) FETCH_RRR FETCH_NARROW BODY(YIELD_FROM)
    {
        Value iterator = fp[b];
        SAVE;
        if ((has_shape(iterator, SHAPE_GENERATOR) || has_shape(iterator, SHAPE_COROUTINE)) &&
            d == 0 && enter_generator(vm, iterator, fp[a], FRAME_DELEGATED, a))
            goto enter_frame;
        bool ended;
        result = generator_delegate(vm, iterator, fp[a], &ended);
        if (ended) {
            fp[a] = result;
            NEXT;
        }
        generator_suspend(vm, generator_of(fp[FRAME_NAMESPACE]), c,
                          (uint32_t)(pc - (d == 0 ? 4 : 8) - code_start(code)), a, true);
        goto leave_suspended;
    }
    INSTRUCTION(GET_AWAITABLE, RR)
    {
        SAVE;
        result = generator_awaitable(vm, fp[b]);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(GET_YIELD_FROM, RR)
    {
        SAVE;
        result = generator_yield_from(vm, fp[b], code->flags);
        fp[a] = result;
        NEXT;
    }
    INSTRUCTION(INTRINSIC, RRR)
    {
        SAVE;
        EXPECT(intrinsic_accepts(vm, (enum Intrinsic)c, fp + b))
        result = intrinsic_run(vm, (enum Intrinsic)c, fp + b);
        fp[a] = result;
        NEXT;
    }

corrupt:
    SAVE;
    raise_error(vm, SHAPE_SYSTEM_ERROR, "corrupt bytecode");

#if !ADDER_COMPUTED_GOTO
}
goto next;
#endif
}

void interpreter_bad_init(Vm *vm)
{
    Value returned = vm->raised;
    vm->raised = NO_VALUE;
    raise_type_error(vm, "__init__() should return None, not '%T'", returned);
}

Value vm_execute(Vm *vm, CatchPoint *point)
{
    if (CATCH_SET(point) == 0) {
        vm->catch = point;
        if (vm->raised == NO_VALUE)
            goto run;
    }
    if (!raise_find_handler(vm)) {
        catch_leave(vm, point);
        vm->handled = point->handled;
        raise_unwind(vm);
    }
    if (has_shape(vm->handled, SHAPE_MEMORY_ERROR)) {
        // What has taken the memory must not stay alive because calls that have ended left their
        // variables on the C stack, or in registers that the next call saves there.
        vm_clear_c_stack(vm);
        CATCH_CLEAR_REGISTERS();
    }
run:;
    Value result = run(vm);
    catch_leave(vm, point);
    if (result == NO_VALUE)
        interpreter_bad_init(vm);
    return result;
}
