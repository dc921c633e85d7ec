// The module _thread.
#include "core/vm/thread.h"

#include "core/heap/heap.h"
#include "core/objects/builder.h"
#include "core/objects/cast.h"
#include "core/objects/dict.h"
#include "core/objects/exception.h"
#include "core/objects/float.h"
#include "core/objects/int.h"
#include "core/objects/module.h"
#include "core/objects/operators.h"
#include "core/objects/shape.h"
#include "core/objects/tuple.h"
#include "core/vm/pending.h"
#include "lib/slots.h"
#include "natives.h"

#define DEFAULT_STACK_BYTES (1024 * 1024)
#define LEAST_STACK_BYTES (128 * 1024)
// A wait is cut into pieces, between which Ctrl-C is seen.
#define LONGEST_WAIT_US 50000

// Locks. One that can be taken again by its owner counts; a plain one has no owner.
typedef struct Lock { // LAYOUT_RAW
    Object object;
    uint32_t count; // 0: free
    uint32_t owner; // number of the thread
} Lock;

static Lock *lock_of(Value v)
{
    return (Lock *)(void *)v;
}

static uint32_t own_number(const Vm *vm)
{
    return vm->thread_number < VM_MAIN_THREAD ? VM_MAIN_THREAD : vm->thread_number;
}

static bool try_lock(const Vm *vm, Lock *lock)
{
    bool again = lock->object.shape == SHAPE_RLOCK && lock->owner == own_number(vm);
    if (lock->count > 0 && !again)
        return false;
    lock->count++;
    lock->owner = own_number(vm);
    return true;
}

static uint64_t now_us(Vm *vm)
{
    return vm->host->ticks_us == NULL ? 0 : vm->host->ticks_us(vm->host->context);
}

// Waits for the lock, at most some microseconds; UINT64_MAX: for ever.
static bool wait_for(Vm *vm, Value v, uint64_t us)
{
    uint64_t start = now_us(vm), passed = 0;
    while (!try_lock(vm, lock_of(v))) {
        if (passed >= us)
            return false;
        uint64_t left = us - passed;
        thread_wait(vm, left < LONGEST_WAIT_US ? left : LONGEST_WAIT_US);
        check_pending(vm);
        passed = now_us(vm) - start;
    }
    return true;
}

static uint64_t timeout_us(Vm *vm, Value blocking, Value timeout)
{
    bool wait = truth(vm, blocking);
    Float seconds = float_from_value(vm, timeout);
    if (!wait && seconds != -1)
        raise_value_error(vm, "can't specify a timeout for a non-blocking call");
    if (!wait)
        return 0;
    if (seconds == -1)
        return UINT64_MAX;
    if (!(seconds >= 0))
        raise_value_error(vm, "timeout value must be a non-negative number");
    if (seconds > (Float)4e12)
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "timeout value is too large");
    return (uint64_t)(seconds * 1000000);
}

NATIVE(lock_new, "lock.__new__", "cls, /")
static Value lock_new(Vm *vm, Value *args, size_t count)
{
    const Type *type = type_cast(vm, args[0]);
    return value_of(heap_new(vm, type->instance_shape, LAYOUT_RAW, sizeof(Lock)));
}

NATIVE(lock_acquire, "lock.acquire", "self, blocking=True, timeout=-1")
static Value lock_acquire(Vm *vm, Value *args, size_t count)
{
    return value_bool(wait_for(vm, args[0], timeout_us(vm, args[1], args[2])));
}

static Value release(Vm *vm, Value v)
{
    Lock *lock = lock_of(v);
    bool again = lock->object.shape == SHAPE_RLOCK;
    if (again && (lock->count == 0 || lock->owner != own_number(vm)))
        raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot release un-acquired lock");
    if (lock->count == 0)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "release unlocked lock");
    if (--lock->count == 0) {
        lock->owner = 0;
        thread_wake(vm);
    }
    return VALUE_NONE;
}

NATIVE(lock_release, "lock.release", "self, /")
static Value lock_release(Vm *vm, Value *args, size_t count)
{
    return release(vm, args[0]);
}

NATIVE(lock_locked, "lock.locked", "self, /")
static Value lock_locked(Vm *vm, Value *args, size_t count)
{
    return value_bool(lock_of(args[0])->count > 0);
}

NATIVE(lock_enter, "lock.__enter__", "self, /")
static Value lock_enter(Vm *vm, Value *args, size_t count)
{
    return value_bool(wait_for(vm, args[0], UINT64_MAX));
}

NATIVE(lock_exit, "lock.__exit__", "self, /, *args")
static Value lock_exit(Vm *vm, Value *args, size_t count)
{
    return release(vm, args[0]);
}

NATIVE(lock_repr, "lock.__repr__", "self, /")
static Value lock_repr(Vm *vm, Value *args, size_t count)
{
    const Lock *lock = lock_of(args[0]);
    heap_fix(vm, args[0]);
    const char *state = lock->count > 0 ? "locked" : "unlocked";
    if (lock->object.shape == SHAPE_RLOCK)
        return str_format(vm, "<%s _thread.RLock object owner=%u count=%u at 0x%X>", state,
                          (unsigned)lock->owner, (unsigned)lock->count, (size_t)args[0]);
    return str_format(vm, "<%s _thread.lock object at 0x%X>", state, (size_t)args[0]);
}

NATIVE(lock_is_owned, "rlock._is_owned", "self, /")
static Value lock_is_owned(Vm *vm, Value *args, size_t count)
{
    const Lock *lock = lock_of(args[0]);
    return value_bool(lock->count > 0 && lock->owner == own_number(vm));
}

// What a condition variable does around its wait: gives the lock up entirely and takes it back.
NATIVE(lock_release_save, "rlock._release_save", "self, /")
static Value lock_release_save(Vm *vm, Value *args, size_t count)
{
    Lock *lock = lock_of(args[0]);
    if (lock->count == 0)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot release un-acquired lock");
    Value state[] = {VALUE_SMALL(lock->count), VALUE_SMALL(lock->owner)};
    Value result = tuple_new(vm, state, 2);
    lock->count = lock->owner = 0;
    thread_wake(vm);
    return result;
}

NATIVE(lock_acquire_restore, "rlock._acquire_restore", "self, state, /")
static Value lock_acquire_restore(Vm *vm, Value *args, size_t count)
{
    const Tuple *state = tuple_cast(vm, args[1]);
    if (state == NULL || state->length != 2)
        raise_type_error(vm, "_acquire_restore() needs what _release_save() returned");
    SignedWord times = int_to_word(vm, state->items[0]);
    wait_for(vm, args[0], UINT64_MAX);
    lock_of(args[0])->count = times < 1 || times > INT32_MAX ? 1 : (uint32_t)times;
    return VALUE_NONE;
}

MEMBERS(lock_members, METHOD(__new__, lock_new), METHOD(acquire, lock_acquire),
        METHOD_AS(acquire_lock, lock_acquire), METHOD(release, lock_release),
        METHOD_AS(release_lock, lock_release), METHOD(locked, lock_locked),
        METHOD(__enter__, lock_enter), METHOD(__exit__, lock_exit), METHOD(__repr__, lock_repr),
        SYMBOL_ROW(__module__, _thread));

MEMBERS(rlock_members, METHOD(_is_owned, lock_is_owned), METHOD(_release_save, lock_release_save),
        METHOD(_acquire_restore, lock_acquire_restore), SYMBOL_ROW(__module__, _thread));

ROM_TYPE(type_lock, lock, SHAPE_LOCK, type_object, lock_members, .flags = TYPE_FINAL);
ROM_TYPE(type_rlock, RLock, SHAPE_RLOCK, type_lock, rlock_members, .flags = TYPE_FINAL);

// Threads.

static size_t stack_bytes(const Vm *vm)
{
    Value given = vm->library[SLOT_THREAD_STACK];
    return given == NO_VALUE || given == VALUE_SMALL(0) ? DEFAULT_STACK_BYTES
                                                        : (size_t)small_value(given);
}

NATIVE(thread_start_new_thread, "start_new_thread", "function, args, kwargs=?, /")
static Value thread_start_new_thread(Vm *vm, Value *args, size_t count)
{
    if (!is_callable(vm, args[0]))
        raise_type_error(vm, "first arg must be callable");
    const Tuple *arguments = tuple_cast(vm, args[1]);
    if (arguments == NULL)
        raise_type_error(vm, "2nd arg must be a tuple");
    if (args[2] != NO_VALUE && dict_cast(vm, args[2]) == NULL)
        raise_type_error(vm, "optional 3rd arg must be a dictionary");
    Value keywords = args[2] == NO_VALUE ? NO_VALUE : dict_copy(vm, args[2]);
    uint32_t number = thread_start(vm, args[0], value_of(arguments), keywords, stack_bytes(vm));
    if (number == 0)
        raise_error(vm, SHAPE_RUNTIME_ERROR, "can't start new thread");
    return int_from_u64(vm, number);
}

NATIVE(thread_allocate_lock, "allocate_lock", "")
static Value thread_allocate_lock(Vm *vm, Value *args, size_t count)
{
    return value_of(heap_new(vm, SHAPE_LOCK, LAYOUT_RAW, sizeof(Lock)));
}

NATIVE(thread_get_ident, "get_ident", "")
static Value thread_get_ident(Vm *vm, Value *args, size_t count)
{
    return int_from_u64(vm, own_number(vm));
}

NATIVE(thread_exit, "exit", "")
static Value thread_exit(Vm *vm, Value *args, size_t count)
{
    raise_exception(vm, exception_new(vm, SHAPE_SYSTEM_EXIT, NO_VALUE));
}

NATIVE(thread_interrupt_main, "interrupt_main", "signum=2, /")
static Value thread_interrupt_main(Vm *vm, Value *args, size_t count)
{
    vm_interrupt(vm);
    return VALUE_NONE;
}

NATIVE(thread_count, "_count", "")
static Value thread_count(Vm *vm, Value *args, size_t count)
{
    return int_from_u64(vm, vm->thread_count == 0 ? 0 : vm->thread_count - 1);
}

NATIVE(thread_stack_size, "stack_size", "size=0, /")
static Value thread_stack_size(Vm *vm, Value *args, size_t count)
{
    Value before = vm->library[SLOT_THREAD_STACK];
    SignedWord size = int_to_word(vm, args[0]);
    if (size < 0 || size > INT32_MAX / 2)
        raise_value_error(vm, "size not valid: %w bytes", size);
    if (size != 0 && size < LEAST_STACK_BYTES)
        size = LEAST_STACK_BYTES;
    vm->library[SLOT_THREAD_STACK] = small_from(size);
    return before == NO_VALUE ? VALUE_SMALL(0) : before;
}

static const Value thread_wide[] = {VALUE_SMALL(4000000)};
MEMBERS_WIDE(thread_members, thread_wide, METHOD(start_new_thread, thread_start_new_thread),
             METHOD_AS(start_new, thread_start_new_thread),
             METHOD(allocate_lock, thread_allocate_lock), METHOD_AS(allocate, thread_allocate_lock),
             METHOD(get_ident, thread_get_ident), METHOD_AS(get_native_id, thread_get_ident),
             METHOD(exit, thread_exit), METHOD_AS(exit_thread, thread_exit),
             METHOD(interrupt_main, thread_interrupt_main), METHOD(_count, thread_count),
             METHOD(stack_size, thread_stack_size), TYPE_ROW(LockType, type_lock),
             TYPE_ROW(lock, type_lock), TYPE_ROW(RLock, type_rlock),
             TYPE_ROW(error, type_RuntimeError), WIDE_ROW(TIMEOUT_MAX, 0));

MODULE(thread, "_thread", thread_members, NULL)
