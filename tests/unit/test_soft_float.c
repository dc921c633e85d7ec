// uses:
// Arithmetic of single precision in software against that of the processor, bit by bit, and the
// mathematical functions against those of double precision, to the last place.
#include <math.h>

#include "tests/unit/unit.h"

// Under these names the C library's functions stay what they are.
#define atan2f soft_atan2f
#define atanf soft_atanf
#define ceilf soft_ceilf
#define cosf soft_cosf
#define expf soft_expf
#define floorf soft_floorf
#define fmodf soft_fmodf
#define hypotf soft_hypotf
#define logf soft_logf
#define powf soft_powf
#define rintf soft_rintf
#define sinf soft_sinf
#define sqrtf soft_sqrtf
#define tanf soft_tanf
float soft_atan2f(float y, float x), soft_atanf(float x), soft_ceilf(float x), soft_cosf(float x);
float soft_expf(float x), soft_floorf(float x), soft_fmodf(float x, float y), soft_logf(float x);
float soft_hypotf(float x, float y), soft_powf(float x, float y), soft_rintf(float x);
float soft_sinf(float x), soft_sqrtf(float x), soft_tanf(float x);
#include "soc/common/soft_angle.c"
#include "soc/common/soft_float.c"
#include "soc/common/soft_power.c"
#include "soc/common/soft_root.c"

#define ROUNDS 200000

static uint64_t state = 88172645463325252u;

static uint64_t random_bits(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    return state ^= state << 17;
}

// Floats of all classes, more often than chance would have it of similar size.
static float random_float(void)
{
    static const Bits special[] = {0,    SIGN,         INFINITE,   NOT_A_NUMBER, ONE,
                                   1,    0x7F7FFFFF,   0x4B800001, 0x3F000000,   0x40400000,
                                   UNIT, UNIT * 2 - 1, 0x3EFFFFFF, 0x4F000000,   0x33800000};
    uint64_t r = random_bits();
    Bits bits = (Bits)(r >> 32);
    switch (r & 7) {
    case 0:
        return float_of(special[bits % (sizeof special / sizeof *special)] | (bits & SIGN));
    case 1:
        return (float)((int)(bits % 400) - 200) / 4;
    case 2:
    case 3:
    case 4:
        return float_of((bits & (SIGN | (UNIT - 1))) | (Bits)(110 + (r >> 3) % 45)
                                                           << EXPONENT_SHIFT);
    case 5:
        return float_of(bits & (SIGN | (UNIT * 2 - 1)));
    default:
        return float_of(bits);
    }
}

// The same number, or two that are none.
static int same(Bits found, float expected)
{
    return expected != expected ? magnitude_of(found) > INFINITE : found == bits_of(expected);
}

// The same with a mistake in the last place.
static int near(float found, double exact)
{
    float expected = (float)exact;
    Bits a = bits_of(found), b = bits_of(expected);
    return same(a, expected) || ((a ^ b) >> 31 == 0 && a - b + 1 <= 2);
}

static void test_operators(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        float x = random_float(), y = random_float();
        Bits a = bits_of(x), b = bits_of(y);
        CHECK(same(__aeabi_fadd(a, b), x + y));
        CHECK(same(__aeabi_fsub(a, b), x - y));
        CHECK(same(__aeabi_frsub(a, b), y - x));
        CHECK(same(__aeabi_fmul(a, b), x * y));
        CHECK(same(__aeabi_fdiv(a, b), x / y));
    }
}

static void test_comparison(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        float x = random_float(), y = i & 1 ? random_float() : x;
        Bits a = bits_of(x), b = bits_of(y);
        CHECK_INT(__aeabi_fcmpeq(a, b), x == y);
        CHECK_INT(__aeabi_fcmplt(a, b), x < y);
        CHECK_INT(__aeabi_fcmple(a, b), x <= y);
        CHECK_INT(__aeabi_fcmpgt(a, b), x > y);
        CHECK_INT(__aeabi_fcmpge(a, b), x >= y);
        CHECK_INT(__aeabi_fcmpun(a, b), x != x || y != y);
    }
}

static void test_conversion(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        float x = random_float();
        uint64_t n = random_bits() >> random_bits() % 64;
        CHECK(same(__aeabi_ul2f(n), (float)n));
        CHECK(same(__aeabi_l2f((int64_t)n), (float)(int64_t)n));
        CHECK(same(__aeabi_ui2f((uint32_t)n), (float)(uint32_t)n));
        CHECK(same(__aeabi_i2f((int32_t)n), (float)(int32_t)n));
        if (x > -2e9f && x < 2e9f)
            CHECK_INT(__aeabi_f2iz(bits_of(x)), (int32_t)x);
        if (x >= 0 && x < 4e9f)
            CHECK_INT(__aeabi_f2uiz(bits_of(x)), (uint32_t)x);
        if (x > -9e18f && x < 9e18f)
            CHECK_INT(__aeabi_f2lz(bits_of(x)), (int64_t)x);
        double wide = (double)x * (1 + (double)(n & 0xFFFFFF) / 0x1p30);
        uint64_t bits;
        memcpy(&bits, &wide, sizeof bits);
        CHECK(same(__aeabi_d2f(bits), (float)wide));
    }
}

static void test_rounding(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        float x = random_float(), y = random_float();
        CHECK(same(bits_of(soft_floorf(x)), (float)floor(x)));
        CHECK(same(bits_of(soft_ceilf(x)), (float)ceil(x)));
        CHECK(same(bits_of(soft_rintf(x)), (float)rint(x)));
        CHECK(same(bits_of(soft_fmodf(x, y)), (float)fmod(x, y)));
        CHECK(same(bits_of(soft_sqrtf(x)), (float)sqrt(x)));
        CHECK(near(soft_hypotf(x, y), hypot(x, y)));
    }
}

static void test_functions(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        float x = random_float(), y = random_float();
        CHECK(near(soft_sinf(x), sin(x)));
        CHECK(near(soft_cosf(x), cos(x)));
        CHECK(near(soft_atan2f(y, x), atan2(y, x)));
        CHECK(near(soft_atanf(x), atan(x)));
        CHECK(near(soft_expf(x), exp(x)));
        CHECK(near(soft_logf(x), log(x)));
        CHECK(near(soft_powf(x, y), pow(x, y)));
        CHECK(fabs(soft_tanf(x) - tan(x)) <= fabs(tan(x)) * 0x1p-22 || x != x ||
              fabsf(x) == HUGE_VALF);
    }
}

int main(void)
{
    RUN(test_operators);
    RUN(test_comparison);
    RUN(test_conversion);
    RUN(test_rounding);
    RUN(test_functions);
    return unit_finish();
}
