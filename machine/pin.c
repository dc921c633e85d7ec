// machine.Pin, and the containers of names Pin.board and Pin.cpu.
#include "machine/pin.h"

#include "core/objects/builder.h"
#include "core/objects/int.h"
#include "core/objects/list.h"
#include "core/objects/operators.h"
#include "hal/gpio.h"
#include "hal/pins.h"
#include "natives.h"

// A pin's number is its place in `pins`.
typedef struct OBJECT_ALIGN Pin {
    Object object;
} Pin;

static const Pin pins[SOC_PINS > 0 ? SOC_PINS : 1] = {
    [0 ...(SOC_PINS > 0 ? SOC_PINS - 1 : 0)] = {ROM_OBJECT(SHAPE_PIN, 0)}};

static Value pin_value(unsigned number)
{
    return value_of(&pins[number]);
}

static unsigned number_of(Value pin)
{
    return (unsigned)((const Pin *)(const void *)pin - pins);
}

// Names: the board's own, and GPIO<number> for those of the chip.

static const char cpu_prefix[] = "GPIO";
#define CPU_PREFIX_LENGTH (sizeof cpu_prefix - 1)

static int find_cpu_name(const char *name, size_t length)
{
    if (length <= CPU_PREFIX_LENGTH || memcmp(name, cpu_prefix, CPU_PREFIX_LENGTH) != 0)
        return -1;
    unsigned number = 0;
    for (size_t i = CPU_PREFIX_LENGTH; i < length; i++) {
        bool is_digit = name[i] >= '0' && name[i] <= '9';
        bool is_padded = i == CPU_PREFIX_LENGTH && name[i] == '0' && length > i + 1;
        if (!is_digit || is_padded)
            return -1;
        number = number * 10 + (unsigned)(name[i] - '0');
        if (number >= hal_gpio_count())
            return -1;
    }
    return (int)number;
}

unsigned pin_argument(Vm *vm, Value v)
{
    if (has_shape(v, SHAPE_PIN))
        return number_of(v);
    const Str *name = str_cast(vm, v);
    int64_t number = -1;
    if (name != NULL) {
        number = hal_pins_find(name->text, name->length);
        if (number < 0)
            number = find_cpu_name(name->text, name->length);
    } else if (!int_to_i64(int_index(vm, v), &number)) {
        number = -1;
    }
    if (number < 0 || number >= hal_gpio_count())
        raise_value_error(vm, "no such pin: %R", v);
    return (unsigned)number;
}

typedef struct OBJECT_ALIGN PinNames { // aux: whether they are those of the chip
    Object object;
} PinNames;

static const PinNames board_names = {ROM_OBJECT(SHAPE_PIN_NAMES, false)};
static const PinNames cpu_names = {ROM_OBJECT(SHAPE_PIN_NAMES, true)};

static Value names_get_attribute(Vm *vm, Value self, Value name)
{
    const Str *text = str_of(name);
    int number = object_of(self)->aux ? find_cpu_name(text->text, text->length)
                                      : hal_pins_find(text->text, text->length);
    return number < 0 ? NO_VALUE : pin_value((unsigned)number);
}

NATIVE(names_dir, "pin_names.__dir__", "self, /")
static Value names_dir(Vm *vm, Value *args, size_t count)
{
    Value list = list_new(vm, NULL, 0);
    if (object_of(args[0])->aux) {
        for (unsigned i = 0; i < hal_gpio_count(); i++)
            list_append(vm, list, str_format(vm, "%s%u", cpu_prefix, i));
        return list;
    }
    for (const char *entry = hal_pins_next(NULL); entry != NULL; entry = hal_pins_next(entry))
        list_append(vm, list, str_from_c(vm, entry + 1));
    return list;
}

MEMBERS(names_members, METHOD(__dir__, names_dir), SYMBOL_ROW(__module__, machine));

static const TypeOps names_ops = TYPE_OPS(get_attribute, names_get_attribute);

ROM_TYPE(type_pin_names, PinNames, SHAPE_PIN_NAMES, type_object, names_members, .ops = &names_ops,
         .flags = TYPE_FINAL | TYPE_ABSTRACT);

// Setting up.

// An argument that is absent: -1 as in the signature.
static bool is_absent(Value v)
{
    return v == VALUE_SMALL(-1);
}

static HalGpioMode mode_argument(Vm *vm, Value v, HalGpioMode absent)
{
    if (is_absent(v))
        return absent;
    SignedWord mode = int_to_word(vm, v);
    if (mode < HAL_GPIO_IN || mode > HAL_GPIO_OPEN_DRAIN)
        raise_value_error(vm, "invalid pin mode: %w", mode);
    return (HalGpioMode)mode;
}

static HalGpioPull pull_argument(Vm *vm, Value v, HalGpioPull absent)
{
    if (is_absent(v))
        return absent;
    SignedWord pull = v == VALUE_NONE ? HAL_GPIO_PULL_NONE : int_to_word(vm, v);
    if (pull < HAL_GPIO_PULL_NONE || pull > HAL_GPIO_PULL_DOWN)
        raise_value_error(vm, "invalid pin pull: %w", pull);
    return (HalGpioPull)pull;
}

enum { ARGUMENT_MODE = 1, ARGUMENT_PULL, ARGUMENT_VALUE };

// args: whatever, mode, pull, value. A new mode without a pull has none.
static void configure(Vm *vm, unsigned pin, const Value *args)
{
    HalGpioMode mode = mode_argument(vm, args[ARGUMENT_MODE], hal_gpio_mode(pin));
    HalGpioPull kept = is_absent(args[ARGUMENT_MODE]) ? hal_gpio_pull(pin) : HAL_GPIO_PULL_NONE;
    HalGpioPull pull = pull_argument(vm, args[ARGUMENT_PULL], kept);
    Value value = args[ARGUMENT_VALUE];
    bool level = value != VALUE_NONE && truth(vm, value);
    // The level first, so that the pin never drives the wrong one.
    if (value != VALUE_NONE)
        hal_gpio_write(pin, level);
    bool is_changed = !is_absent(args[ARGUMENT_MODE]) || !is_absent(args[ARGUMENT_PULL]);
    if (is_changed && !hal_gpio_configure(pin, mode, pull))
        raise_value_error(vm, "pin %u cannot do that", pin);
}

NATIVE(pin_new, "pin.__new__", "cls, id, mode=-1, pull=-1, *, value=None, drive=0, alt=-1")
static Value pin_new(Vm *vm, Value *args, size_t count)
{
    unsigned pin = pin_argument(vm, args[1]);
    configure(vm, pin, args + 1);
    return pin_value(pin);
}

NATIVE(pin_init, "pin.init", "self, mode=-1, pull=-1, *, value=None, drive=0, alt=-1")
static Value pin_init(Vm *vm, Value *args, size_t count)
{
    configure(vm, number_of(args[0]), args);
    return VALUE_NONE;
}

NATIVE(pin_mode, "pin.mode", "self, mode=-1, /")
static Value pin_mode(Vm *vm, Value *args, size_t count)
{
    unsigned pin = number_of(args[0]);
    if (is_absent(args[1]))
        return small_from(hal_gpio_mode(pin));
    const Value settings[] = {args[0], args[1], VALUE_SMALL(-1), VALUE_NONE};
    configure(vm, pin, settings);
    return VALUE_NONE;
}

NATIVE(pin_pull, "pin.pull", "self, pull=-1, /")
static Value pin_pull(Vm *vm, Value *args, size_t count)
{
    unsigned pin = number_of(args[0]);
    if (is_absent(args[1])) {
        HalGpioPull pull = hal_gpio_pull(pin);
        return pull == HAL_GPIO_PULL_NONE ? VALUE_NONE : small_from(pull);
    }
    const Value settings[] = {args[0], VALUE_SMALL(-1), args[1], VALUE_NONE};
    configure(vm, pin, settings);
    return VALUE_NONE;
}

// Levels.

NATIVE(pin_level, "pin.value", "self, x=?, /")
static Value pin_level(Vm *vm, Value *args, size_t count)
{
    unsigned pin = number_of(args[0]);
    if (args[1] == NO_VALUE)
        return VALUE_SMALL(hal_gpio_read(pin));
    hal_gpio_write(pin, truth(vm, args[1]));
    return VALUE_NONE;
}

NATIVE(pin_on, "pin.on", "self, /")
static Value pin_on(Vm *vm, Value *args, size_t count)
{
    hal_gpio_write(number_of(args[0]), true);
    return VALUE_NONE;
}

NATIVE(pin_off, "pin.off", "self, /")
static Value pin_off(Vm *vm, Value *args, size_t count)
{
    hal_gpio_write(number_of(args[0]), false);
    return VALUE_NONE;
}

NATIVE(pin_toggle, "pin.toggle", "self, /")
static Value pin_toggle(Vm *vm, Value *args, size_t count)
{
    hal_gpio_toggle(number_of(args[0]));
    return VALUE_NONE;
}

NATIVE(pin_repr, "pin.__repr__", "self, /")
static Value pin_repr(Vm *vm, Value *args, size_t count)
{
    static const char modes[][11] = {"IN", "OUT", "OPEN_DRAIN"};
    static const char pulls[][21] = {"", ", pull=Pin.PULL_UP", ", pull=Pin.PULL_DOWN"};
    unsigned pin = number_of(args[0]);
    return str_format(vm, "Pin(%u, mode=Pin.%s%s)", pin, modes[hal_gpio_mode(pin)],
                      pulls[hal_gpio_pull(pin)]);
}

static const Value pin_wide[] = {(Value)&board_names, (Value)&cpu_names};

MEMBERS_WIDE(pin_members, pin_wide, METHOD(__new__, pin_new), METHOD(__repr__, pin_repr),
             METHOD_AS(__call__, pin_level), METHOD(init, pin_init), METHOD(mode, pin_mode),
             METHOD(pull, pin_pull), METHOD(value, pin_level), METHOD(on, pin_on),
             METHOD(off, pin_off), METHOD_AS(high, pin_on), METHOD_AS(low, pin_off),
             METHOD(toggle, pin_toggle), INT_ROW(IN, HAL_GPIO_IN), INT_ROW(OUT, HAL_GPIO_OUT),
             INT_ROW(OPEN_DRAIN, HAL_GPIO_OPEN_DRAIN), INT_ROW(PULL_UP, HAL_GPIO_PULL_UP),
             INT_ROW(PULL_DOWN, HAL_GPIO_PULL_DOWN), WIDE_ROW(board, 0), WIDE_ROW(cpu, 1),
             SYMBOL_ROW(__module__, machine));

ROM_TYPE(type_pin, Pin, SHAPE_PIN, type_object, pin_members, .flags = TYPE_FINAL);
