// The interpreter loop.
//
// Instructions advance pc before their body; vm->pc is written (SAVE) before anything that may
// raise or allocate. What is not short or hot is a function in another file. How instructions are
// fetched and dispatched is in dispatch.h.
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
#include "core/vm/dispatch.h"
#include "core/vm/frame.h"
#include "core/vm/generator.h"
#include "core/vm/intrinsics.h"
#include "core/vm/operations.h"

// What the compiler guarantees, and bytecode from outside may break.
#define EXPECT(holds)       \
    if (UNLIKELY(!(holds))) \
        goto corrupt;
#define GLOBALS (function_globals(function_of(fp[FRAME_FUNCTION])))
#define ENTRY_AT(instruction) \
    (caches == NULL ? NULL : caches + ((size_t)((instruction)-code_start(code)) >> 1))

LOOP_PART void clear_registers(Value *from, const Value *to)
{
#if !ADDER_SHARED_DISPATCH
    for (; from < to; from++) {
        *from = NO_VALUE;
        __asm__ volatile(""); // a loop is faster than a call of memset for the usual few
    }
#else
    if (from >= to)
        return;
    do {
        *from++ = NO_VALUE;
        __asm__ volatile("");
    } while (from < to);
#endif
}

// Goes back to the caller of the frame `callee`, which is at fp. What lies between the callee's top
// and that of its caller was not traced while it ran.
#define LEAVE_FRAME                                                \
    {                                                              \
        fp = frame_caller(fp);                                     \
        HOT(fp) = fp;                                              \
        HOT(depth)--;                                              \
        code = frame_code(fp);                                     \
        consts = tuple_of(code->consts)->items;                    \
        caches = cache_entries(code);                              \
        Value *top = fp + code->register_count;                    \
        if (!ADDER_SHARED_DISPATCH || HOT(top) < top)              \
            clear_registers(HOT(top), top);                        \
        HOT(top) = top;                                            \
        IN_OTHER_CODE;                                             \
        pc = code_start(code) + small_value(callee[FRAME_RETURN]); \
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

// What an instruction compares by, from its number among the groups of six.
static inline Comparison comparison_of(unsigned number)
{
    while (number >= 6) // Cortex-M0 has no division
        number -= 6;
    return (Comparison)number;
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

// Enters the frame of a function whose parameters are all positional, if `base` is a call of one
// with as many arguments.
LOOP_PART bool enter_function(Vm *vm, const Code *code, Value *base, size_t count,
                              size_t destination)
{
    Code *callee = code_of(function_of(base[0])->code);
    Value *registers = base + FRAME_HEADER;
    Value *top = registers + callee->register_count;
    unsigned kind = callee->flags & (CODE_SIMPLE_ARGUMENTS | CODE_GENERATOR | CODE_COROUTINE);
    if (UNLIKELY(kind != CODE_SIMPLE_ARGUMENTS || callee->positional != count ||
                 top > vm->stack_limit || vm->depth + 1 == vm->recursion_limit ||
                 VM_STEP(vm->pending, vm->steps_until_poll)))
        return false;
    registers[FRAME_RETURN] = small_from(vm->pc - code_start(code));
    registers[FRAME_LINK] = frame_link(0, destination, (size_t)(registers - vm->fp));
    registers[FRAME_NAMESPACE] = NO_VALUE;
    clear_registers(registers + count, top);
    vm->depth++;
    vm->fp = registers;
    vm->top = top;
    vm->pc = code_start(callee);
#if ADDER_INLINE_CACHES
    if (UNLIKELY(callee->caches == NO_VALUE))
        cache_count_call(vm, callee);
#endif
    return true;
}

// A call without keywords in the frame of `code`: its result, or NO_VALUE when a frame was entered.
LOOP_PART Value call_from_loop(Vm *vm, const Code *code, Value *base, size_t count,
                               size_t destination)
{
    Value callable = base[0], result;
    ShapeId shape = is_object(callable) ? object_of(callable)->shape : 0;
    // Where dispatch is shared the loop has tried this before.
    if (!ADDER_SHARED_DISPATCH && LIKELY(shape == SHAPE_FUNCTION)) {
        if (LIKELY(enter_function(vm, code, base, count, destination)))
            return NO_VALUE;
    } else if (shape == SHAPE_NATIVE) {
        const Native *native = (const Native *)(void *)callable;
        if (native_direct(native) == count + 1 && native_takes(native, base[FRAME_HEADER]))
            return native->function(vm, base + FRAME_HEADER, count);
        result = native_call_window(vm, native, base + FRAME_HEADER, count, NULL, 0);
        vm->top = vm->fp + code->register_count;
        return result;
    }
    Value returned;
    bool entered = call_begin(vm, base, count, NULL, 0, 0, destination, &returned);
    result = entered ? NO_VALUE : returned;
    *(volatile Value *)&returned = NO_VALUE; // the loop's C frame is to keep nothing alive
    return result;
}

static __attribute__((noinline)) Value run(Vm *vm)
{
#if !ADDER_SHARED_DISPATCH
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
#else
    register const void *dispatch_base IN_REGISTER("r8") = &&op_WIDE;
    static const int16_t instructions[] = {
#define OPCODE(name, operands) &&op_##name - &&op_WIDE,
#include "core/compiler/opcodes.def"
#undef OPCODE
    };
#endif
    register const uint8_t *pc IN_REGISTER("r4");
    register Value *fp IN_REGISTER("r5");
    HOT_DECLARATION
    const Value *consts;
    Code *code;
    CacheEntry *caches;
#if !ADDER_SHARED_DISPATCH
    unsigned op;
#endif
    register uint32_t a IN_REGISTER("r6") = 0;
    uint32_t b = 0, c = 0, d = 0;
    int32_t jump = 0;
    unsigned wide = 0; // opcode of the last instruction with the prefix
#if ADDER_SHARED_DISPATCH
    const uint8_t *wide_end;
#endif
    Value left, right, result;
    // The call under way.
    Value *base;
    size_t count;

enter_frame:
    IN_OTHER_CODE; // where code is forgotten, other code may come to lie
    fp = HOT(fp);
    pc = HOT(pc);
    code = frame_code(fp);
    consts = tuple_of(code->consts)->items;
    caches = cache_entries(code);

#if !ADDER_SHARED_DISPATCH
    NEXT;
#else
next:;
    int offset = instructions[pc[0]];
    a = pc[1]; // what lies behind the instruction is never used
    b = pc[2];
    c = pc[3];
dispatch:
    goto *(dispatch_base + offset);
#endif

    BODY(WIDE)
    OP(WIDE)
    {
        wide = pc[1];
        const char *letters = opcode_operands(wide);
        WideOperands operands = {0};
        pc = fetch_wide(pc + 2, letters, &operands);
        a = operands.numbers[0], b = operands.numbers[1], c = operands.numbers[2];
        d = operands.numbers[3], jump = operands.jump;
#if !ADDER_SHARED_DISPATCH
        op = wide;
        goto *bodies[op];
#else
        // The instruction will step over its operands as if they were not wide.
        wide_end = pc;
        for (pc--; *letters != 0; letters++)
            pc -= operand_size(*letters, 0);
        offset = instructions[wide];
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
#if !ADDER_INLINE_CACHES
        const Value *found = is_dict(globals) ? dict_find_entry(globals, consts[b]) : NULL;
        if (LIKELY(found != NULL)) {
            fp[a] = found[1];
            NEXT;
        }
#endif
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
        Value *own = dict_find_entry(GLOBALS, consts[b]);
        if (LIKELY(own != NULL)) {
            own[1] = fp[a];
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
                    result = symbol_of_character((uint8_t)text->text[index]);
                    if (LIKELY(result != NO_VALUE)) {
                        fp[a] = result;
                        NEXT;
                    }
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
#if !ADDER_SHARED_DISPATCH
#define BINARY(name, int_case, float_case)      \
    FAST_BINARY(name, fp, int_case, float_case) \
    FAST_BINARY_CONST(name, consts, int_case, float_case)
#define INT_BINARY BINARY
#else
#define BINARY(name, int_case, float_case) SLOW_BINARY(name)
#define INT_BINARY(name, int_case, float_case)                                             \
    OP(name##_CONST)                                                                       \
    OP(IN_PLACE_##name##_CONST) FETCH_RRR BODY(name##_CONST) BODY(IN_PLACE_##name##_CONST) \
    {                                                                                      \
        right = consts[c];                                                                 \
        goto name##_right;                                                                 \
    }                                                                                      \
    OP(name) OP(IN_PLACE_##name) FETCH_RRR BODY(name) BODY(IN_PLACE_##name)                \
    {                                                                                      \
        right = fp[c];                                                                     \
        name##_right : left = fp[b];                                                       \
        if (both_small(left, right)) {                                                     \
            int_case;                                                                      \
        }                                                                                  \
        goto binary_slow;                                                                  \
    }
#endif
#define FLOAT_RESULT(expression)                                                               \
    result = inline_float_from(inline_float_value(left) expression inline_float_value(right)); \
    if (LIKELY(result != NO_VALUE)) {                                                          \
        fp[a] = result;                                                                        \
        NEXT;                                                                                  \
    }
#define NO_FLOAT_CASE
    // Tagged words are 2n + 1: the sum of two, less one, is the word of the sum.
    INT_BINARY(
        ADD,
        {
            SignedWord sum;
            if (LIKELY(!__builtin_add_overflow((SignedWord)left - 1, (SignedWord)right, &sum))) {
                fp[a] = (Value)sum;
                NEXT;
            }
        },
        FLOAT_RESULT(+))
    INT_BINARY(
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
    result = arithmetic(vm, OPCODE_BEHIND(4) - OP_ADD, left, right);
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

#if !ADDER_SHARED_DISPATCH
#define COMPARE_FAST(x, y, operator, yes)                                         \
    left = x, right = y;                                                          \
    if (LIKELY(both_small(left, right))) {                                        \
        bool holds = (SignedWord)left operator(SignedWord) right;                 \
        yes                                                                       \
    } else if (is_inline_float(left) && is_inline_float(right)) {                 \
        bool holds = inline_float_value(left) operator inline_float_value(right); \
        yes                                                                       \
    }
#define STORE_BOOL             \
    fp[a] = value_bool(holds); \
    NEXT;
#define COMPARISON(name, operator)                                  \
    INSTRUCTION(name, RRR)                                          \
    {                                                               \
        COMPARE_FAST(fp[b], fp[c], operator, STORE_BOOL)            \
        goto compare_slow;                                          \
    }                                                               \
    INSTRUCTION(name##_CONST, RRR)                                  \
    {                                                               \
        COMPARE_FAST(fp[b], consts[c], operator, STORE_BOOL)        \
        goto compare_slow;                                          \
    }                                                               \
    INSTRUCTION(JUMP_IF_##name, RRJ)                                \
    {                                                               \
        COMPARE_FAST(fp[a], fp[b], operator, JUMP_WHEN(holds))      \
        goto jump_slow;                                             \
    }                                                               \
    INSTRUCTION(JUMP_IF_##name##_CONST, RRJ)                        \
    {                                                               \
        COMPARE_FAST(fp[a], consts[b], operator, JUMP_WHEN(holds))  \
        goto jump_slow;                                             \
    }                                                               \
    INSTRUCTION(JUMP_UNLESS_##name, RRJ)                            \
    {                                                               \
        COMPARE_FAST(fp[a], fp[b], operator, JUMP_WHEN(!holds))     \
        goto jump_slow;                                             \
    }                                                               \
    INSTRUCTION(JUMP_UNLESS_##name##_CONST, RRJ)                    \
    {                                                               \
        COMPARE_FAST(fp[a], consts[b], operator, JUMP_WHEN(!holds)) \
        goto jump_slow;                                             \
    }
#else
// The slow way decides by the opcode, so that the forms of an instruction can share code.
#define COMPARE_JUMP(prefix, name, condition)   \
    INSTRUCTION(prefix##_##name##_CONST, RRJ)   \
    {                                           \
        right = consts[b];                      \
        goto prefix##_##name##_right;           \
    }                                           \
    INSTRUCTION(prefix##_##name, RRJ)           \
    {                                           \
        right = fp[b];                          \
        prefix##_##name##_right : left = fp[a]; \
        if (both_small(left, right)) {          \
            JUMP_WHEN(condition)                \
        }                                       \
        goto jump_slow;                         \
    }
#define COMPARISON(name, operator)                                           \
    INSTRUCTION(name, RRR)                                                   \
    {                                                                        \
        left = fp[b], right = fp[c];                                         \
        goto compare_slow;                                                   \
    }                                                                        \
    INSTRUCTION(name##_CONST, RRR)                                           \
    {                                                                        \
        left = fp[b], right = consts[c];                                     \
        goto compare_slow;                                                   \
    }                                                                        \
    COMPARE_JUMP(JUMP_IF, name, (SignedWord)left operator(SignedWord) right) \
    COMPARE_JUMP(JUMP_UNLESS, name, !((SignedWord)left operator(SignedWord) right))
#endif
    COMPARISON(LESS, <)
    COMPARISON(LESS_EQUAL, <=)
    COMPARISON(EQUAL, ==)
    COMPARISON(NOT_EQUAL, !=)
    COMPARISON(GREATER, >)
    COMPARISON(GREATER_EQUAL, >=)

compare_slow:
    SAVE;
    unsigned comparison = OPCODE_BEHIND(4) - OP_LESS;
    result = compare(vm, comparison_of(comparison), left, right);
    fp[a] = result;
    NEXT;

jump_slow:;
    // There are twelve instructions that jump if a comparison holds, then as many that jump unless.
    unsigned number = OPCODE_BEHIND(5) - OP_JUMP_IF_LESS;
    SAVE;
    JUMP_WHEN(arithmetic_compare(vm, comparison_of(number), left, right) == (number < 12))

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

    INSTRUCTION(JUMP, J){TAKE_JUMP} INSTRUCTION(LOOP, J)
    {
        if (UNLIKELY(VM_STEP(HOT(pending), HOT(steps_until_poll)))) {
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
        TAKE_JUMP
    }
    INSTRUCTION(JUMP_IF_TRUE, RJ)
    {
        SAVE;
        JUMP_WHEN(is_true(vm, fp[a]))
    }
    INSTRUCTION(JUMP_IF_FALSE, RJ)
    {
        SAVE;
        JUMP_WHEN(!is_true(vm, fp[a]))
    }
    INSTRUCTION(JUMP_IF_NONE, RJ){JUMP_WHEN(fp[a] == VALUE_NONE)} INSTRUCTION(JUMP_IF_NOT_NONE, RJ){
        JUMP_WHEN(fp[a] != VALUE_NONE)} INSTRUCTION(JUMP_IF_IS, RRJ){
        JUMP_WHEN(fp[a] == fp[b])} INSTRUCTION(JUMP_IF_IS_NOT, RRJ){
        JUMP_WHEN(fp[a] != fp[b])} INSTRUCTION(JUMP_IF_IN, RRJ)
    {
        SAVE;
        JUMP_WHEN(contains(vm, fp[b], fp[a]))
    }
    INSTRUCTION(JUMP_IF_NOT_IN, RRJ)
    {
        SAVE;
        JUMP_WHEN(!contains(vm, fp[b], fp[a]))
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
                TAKE_JUMP
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
                    TAKE_JUMP
                }
                fp[b] = list_items(list)[walk->index++];
                NEXT;
            }
        }
        SAVE;
        if (shape == SHAPE_GENERATOR && !IS_WIDE && enter_generator(vm, iterator, VALUE_NONE, 0, b))
            goto enter_frame;
        const TypeOp *next =
            shape != 0 && shape < SHAPE_DYNAMIC_FIRST ? TYPE_OP(rom_types[shape], next) : NULL;
        result = next != NULL ? next->next(vm, iterator) : iterator_next(vm, iterator);
        if (UNLIKELY(result == NO_VALUE)) {
            TAKE_JUMP
        }
        fp[b] = result;
        NEXT;
    }

    // Calls.

    INSTRUCTION(CALL, RRR)
    {
        base = fp + b;
        count = c;
    call_here:
        SAVE;
#if ADDER_SHARED_DISPATCH
        if (has_shape(base[0], SHAPE_FUNCTION) && enter_function(vm, code, base, count, a))
            goto enter_frame;
#endif
        result = call_from_loop(vm, code, base, count, a);
        if (result == NO_VALUE)
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
        HOT(top) = fp + code->register_count;
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
        const Value *callee = fp;
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
            LEAVE_FRAME
            if (flags & FRAME_GENERATOR && !(flags & FRAME_DELEGATED)) {
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
        LEAVE_FRAME
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
        JUMP_WHEN(!exception_matches(vm, fp[a], fp[b]))
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
        LEAVE_FRAME
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
            !IS_WIDE && enter_generator(vm, iterator, fp[a], FRAME_DELEGATED, a))
            goto enter_frame;
        bool ended;
        result = generator_delegate(vm, iterator, fp[a], &ended);
        if (ended) {
            fp[a] = result;
            NEXT;
        }
        generator_suspend(vm, generator_of(fp[FRAME_NAMESPACE]), c,
                          (uint32_t)(pc - (IS_WIDE ? 8 : 4) - code_start(code)), a, true);
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

#if ADDER_SHARED_DISPATCH
take_jump:
    pc += IS_WIDE ? jump : JUMP_AT(-2);
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
    if (stack_is_short(vm))
        return vm_execute_on_loan(vm, point);
    if (CATCH_SET(point) == 0) {
        vm->catch = point;
        if (vm->raised == NO_VALUE) {
            check_c_stack(vm);
            goto run;
        }
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
