// uses: core/base/digits.c core/base/digits_row.c core/base/digits_mul.c core/base/digits_div.c core/base/digits_text.c core/base/digits_algebra.c core/base/digits_float.c core/base/float_bits.c
/* Big natural numbers. Expectations in the tables come from CPython; long operands are checked by
 * identities. Every array is allocated with exactly the room that the header asks for, so that a
 * sanitizer sees each digit too many. */
#include "core/base/digits.h"
#include "tests/unit/unit.h"

#include <stdlib.h>

/* A signed number, freed by end_test(). */
typedef struct Number {
    Digit *digits;
    size_t length;
    bool negative;
} Number;

static void *allocated[4096];
static size_t allocated_count;

static void *allocate(size_t size)
{
    if (allocated_count == sizeof allocated / sizeof *allocated) {
        printf("too many allocations in one test\n");
        exit(1);
    }
    /* malloc(0) may be NULL, which memcpy and friends may not be given. */
    return allocated[allocated_count++] = malloc(size > 0 ? size : 1);
}

static void end_test(void)
{
    while (allocated_count > 0) {
        free(allocated[--allocated_count]);
    }
}

static Digit *room(size_t n)
{
    return allocate(n * sizeof(Digit));
}

/* Reads "[-]hex" or "[-]hex<<decimal". */
static Number number(const char *text)
{
    Number x = {NULL, 0, *text == '-'};
    text += x.negative;
    size_t length = strcspn(text, "<");
    x.digits = room(digits_from_text_room(length, 16));
    x.length = digits_from_text(x.digits, text, length, 16, NULL);
    if (text[length] == '<') {
        size_t bits = (size_t)atoi(text + length + 2);
        Digit *shifted = room(digits_shift_left_room(x.length, bits));
        x.length = digits_shift_left(shifted, x.digits, x.length, bits);
        x.digits = shifted;
    }
    return x;
}

static bool equal(Number x, Number y)
{
    return digits_compare(x.digits, x.length, y.digits, y.length) == 0 &&
           (x.negative == y.negative || x.length == 0);
}

static void check_number(Number found, const char *expected)
{
    if (!CHECK(equal(found, number(expected)))) {
        printf("  expected %s\n", expected);
    }
}

/* The same pseudo-random numbers on every run. */
static Number random_number(size_t n)
{
    static uint64_t state = 88172645463325252u;
    Number x = {room(n), n, false};
    for (size_t i = 0; i < n; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        /* Long runs of equal bits find forgotten carries. */
        x.digits[i] = state % 8 == 0 ? 0 : state % 8 == 1 ? (Digit)-1 : (Digit)(state >> 16);
    }
    x.digits[n - 1] |= 1;
    return x;
}

static Number sum(Number x, Number y)
{
    Number r = {room((x.length > y.length ? x.length : y.length) + 1), 0, false};
    r.length = digits_add(r.digits, x.digits, x.length, y.digits, y.length);
    return r;
}

static Number difference(Number x, Number y)
{
    Number r = {room(x.length > y.length ? x.length : y.length), 0, false};
    r.length = digits_difference(r.digits, x.digits, x.length, y.digits, y.length, &r.negative);
    return r;
}

static Number product(Number x, Number y)
{
    Number r = {room(x.length + y.length), 0, false};
    Digit *scratch = room(digits_mul_scratch(x.length, y.length));
    r.length = digits_mul(r.digits, x.digits, x.length, y.digits, y.length, scratch);
    return r;
}

static Number quotient(Number x, Number y, Number *remainder)
{
    Number q = {room(digits_quotient_room(x.length, y.length)), 0, false};
    *remainder = (Number){room(y.length), 0, false};
    Digit *scratch = room(digits_divmod_scratch(x.length, y.length));
    q.length = digits_divmod(q.digits, remainder->digits, &remainder->length, x.digits, x.length,
                             y.digits, y.length, scratch);
    return q;
}

static uint64_t residue(Number x)
{
    return digits_mod_mersenne(x.digits, x.length, 31);
}

/* ---- Addition, shifts, bits ---------------------------------------------------------------- */

static void test_add(void)
{
    for (size_t n = 1; n < 40; n++) {
        Number x = random_number(n);
        Number y = random_number(40 - n);
        Number s = sum(x, y);
        CHECK(equal(difference(s, y), x));
        CHECK(equal(difference(s, x), y));
        CHECK(difference(x, s).negative);
        end_test();
    }
    Number x = number("ffffffffffffffffffffffff");
    Digit *r = room(x.length + 1);
    check_number((Number){r, digits_add_small(r, x.digits, x.length, 1), false}, "1<<96");
    check_number((Number){r, digits_sub_small(r, x.digits, x.length, 0), false},
                 "ffffffffffffffffffffffff");
    memcpy(r, x.digits, x.length * sizeof(Digit));
    check_number((Number){r, digits_add(r, r, 3, r, 3), false}, "1fffffffffffffffffffffffe");
    CHECK_INT(digits_add_small(r, r, 0, 0), 0);
    CHECK_INT(digits_add_small(r, r, 0, 7), 1);
    CHECK_INT(digits_sub(r, x.digits, 3, x.digits, 3), 0);
    end_test();
}

static void test_small_facts(void)
{
    Number zero = number("0");
    Number x = number("10f<<100");
    CHECK_INT(zero.length, 0);
    CHECK_INT(digits_bit_length(zero.digits, 0), 0);
    CHECK_INT(digits_bit_length(x.digits, x.length), 109);
    CHECK_INT(digits_bit_count(x.digits, x.length), 5);
    CHECK_INT(digits_trailing_zeros(x.digits, x.length), 100);
    CHECK_INT(digits_low64(zero.digits, 0), 0);
    Number y = number("1234567890abcdef");
    CHECK_INT(digits_low64(y.digits, y.length), 0x1234567890abcdef);
    Number z = number("c9f2c9cd04674edea40000000"); /* 10**30 */
    CHECK_INT(digits_mod_mersenne(z.digits, z.length, 61), 465258685558744706);
    CHECK_INT(digits_mod_mersenne(z.digits, z.length, 31), 1234980730);
    Number prime = number("1fffffffffffffff");
    CHECK_INT(digits_mod_mersenne(prime.digits, prime.length, 61), 0);
    end_test();
}

static const struct {
    const char *x, *y, *and, * or, *xor;
} bitwise_table[] = {
    {"0", "0", "0", "0", "0"},
    {"5", "-1", "5", "-1", "-6"},
    {"-1", "-1", "-1", "-1", "0"},
    {"-100000000", "ffffffff", "0", "-1", "-1"},
    {"-100000000", "-100000000", "-100000000", "-100000000", "0"},
    {"-10000000000000000", "10000000000000005", "10000000000000000", "-fffffffffffffffb",
     "-1fffffffffffffffb"},
    {"-ffffffff", "-fffffffe", "-100000000", "-fffffffd", "3"},
    {"6269e0d37f2a74de452e6b438", "-40c5c7fd0a6a3a450", "6269e0d33f2a3002450441030",
     "-c583210a4010048", "-6269e0d33fefb3234f4451078"},
    {"-6063a0892f902bd23f0824", "-3b64119531985d5d9dc9f8", "-7b67b19d3f987fdfbfc9f8",
     "-20600081219009501d0824", "5b07b11c1e08768fa2c1d4"},
    {"-81e8e25d94", "16f03675a1600a35a099950d836f675cc", "16f03675a1600a35a099950581614204c",
     "-1c8000814", "-16f03675a1600a35a09995059de142860"},
    {"-ffffffffffffffff", "-fffffffffffffffe", "-10000000000000000", "-fffffffffffffffd", "3"},
};

static void test_bitwise(void)
{
    for (size_t i = 0; i < sizeof bitwise_table / sizeof *bitwise_table; i++) {
        Number x = number(bitwise_table[i].x);
        Number y = number(bitwise_table[i].y);
        const char *expected[3] = {bitwise_table[i].and, bitwise_table[i].or,
                                   bitwise_table[i].xor };
        for (int operation = DIGITS_AND; operation <= DIGITS_XOR; operation++) {
            size_t longer = x.length > y.length ? x.length : y.length;
            Number r = {room(longer + 1), 0, false};
            r.length = digits_bitwise((DigitsBitwise)operation, r.digits, &r.negative, x.digits,
                                      x.length, x.negative, y.digits, y.length, y.negative);
            check_number(r, expected[operation]);
        }
        end_test();
    }
}

static const struct {
    const char *x;
    size_t bits;
    const char *right;
} shift_table[] = {
    {"0", 5, "0"},
    {"1", 0, "1"},
    {"1", 32, "0"},
    {"80000000", 1, "40000000"},
    {"81738f7d93d9c172411e20b8f", 33, "40b9c7bec9ece0b92"},
    {"-1", 1, "-1"},
    {"-1", 1000, "-1"},
    {"-1<<64", 64, "-1"},
    {"-1<<64", 65, "-1"},
    {"-ffffffffffffffff", 32, "-100000000"},
    {"-4d3ac94af0f21ddb66cad4a26", 32, "-4d3ac94af0f21ddb7"},
    {"-539263059f28c105d1fb17c23", 47, "-a724c60b3e519"},
    {"ffffffffffffffffffffffff", 64, "ffffffff"},
    {"-ffffffffffffffffffffffff", 64, "-100000000"},
};

static void test_shift(void)
{
    for (size_t i = 0; i < sizeof shift_table / sizeof *shift_table; i++) {
        Number x = number(shift_table[i].x);
        size_t bits = shift_table[i].bits;
        Number r = {room(digits_shift_right_room(x.length, bits)), 0, x.negative};
        r.length = digits_shift_right(r.digits, x.digits, x.length, bits, x.negative);
        check_number(r, shift_table[i].right);
        Number l = {room(digits_shift_left_room(x.length, bits)), 0, x.negative};
        memcpy(l.digits, x.digits, x.length * sizeof(Digit));
        l.length = digits_shift_left(l.digits, l.digits, x.length, bits);
        CHECK_INT(digits_bit_length(l.digits, l.length),
                  x.length == 0 ? 0 : digits_bit_length(x.digits, x.length) + bits);
        l.length = digits_shift_right(l.digits, l.digits, l.length, bits, false);
        CHECK(equal(l, x));
        end_test();
    }
}

static const struct {
    const char *x;
    size_t length;
    bool is_signed;
    const char *bytes; /* big-endian; NULL when it does not fit */
} bytes_table[] = {
    {"0", 0, false, ""},
    {"0", 1, true, "\0"},
    {"1", 0, false, NULL},
    {"ff", 1, false, "\xff"},
    {"ff", 1, true, NULL},
    {"7f", 1, true, "\x7f"},
    {"-80", 1, true, "\x80"},
    {"-81", 1, true, NULL},
    {"-1", 1, false, NULL},
    {"-1", 5, true, "\xff\xff\xff\xff\xff"},
    {"-100000000", 5, true, "\xff\0\0\0\0"},
    {"-80000000", 4, true, "\x80\0\0\0"},
    {"-80000001", 4, true, NULL},
    {"100", 6, false, "\0\0\0\0\1\0"},
    {"-102030405060708090a", 9, true, NULL},
    {"-102030405060708090a", 10, true, "\xfe\xfd\xfc\xfb\xfa\xf9\xf8\xf7\xf6\xf6"},
};

static void test_bytes(void)
{
    for (size_t i = 0; i < sizeof bytes_table / sizeof *bytes_table; i++) {
        Number x = number(bytes_table[i].x);
        size_t length = bytes_table[i].length;
        const uint8_t *expected = (const uint8_t *)bytes_table[i].bytes;
        for (int big_endian = 0; big_endian < 2; big_endian++) {
            uint8_t *out = allocate(length);
            bool fits = digits_to_bytes(out, length, x.digits, x.length, x.negative,
                                        big_endian != 0, bytes_table[i].is_signed);
            CHECK_INT(fits, expected != NULL);
            if (!fits || expected == NULL) {
                continue;
            }
            for (size_t j = 0; j < length; j++) {
                CHECK_INT(out[big_endian ? j : length - 1 - j], expected[j]);
            }
            Number back = {room(length / 4 + 1), 0, false};
            back.length = digits_from_bytes(back.digits, &back.negative, out, length,
                                            big_endian != 0, bytes_table[i].is_signed);
            CHECK(equal(back, x));
        }
        end_test();
    }
}

/* ---- Multiplication and division ----------------------------------------------------------- */

static const size_t sizes[] = {1,  2,  3,  4,  7,  31, 32,  33,  48,
                               63, 64, 65, 95, 96, 97, 130, 257, 600};
#define SIZES (sizeof sizes / sizeof *sizes)

static void test_mul(void)
{
    for (size_t i = 0; i < SIZES; i++) {
        for (size_t j = 0; j < SIZES; j++) {
            Number x = random_number(sizes[i]);
            Number y = random_number(sizes[j]);
            Number z = random_number(3);
            Number xy = product(x, y);
            CHECK_INT(residue(xy), residue(x) * residue(y) % 0x7fffffff);
            /* x * (y + z) == x * y + x * z, where x * z is multiplied row by row. */
            CHECK(equal(product(x, sum(y, z)), sum(xy, product(x, z))));
            end_test();
        }
        Number x = random_number(sizes[i]);
        Number square = {room(2 * x.length), 0, false};
        square.length = digits_square(square.digits, x.digits, x.length,
                                      room(digits_mul_scratch(x.length, x.length)));
        CHECK(equal(square, product(x, x)));
        end_test();
    }
    Number x = number("ffffffffffffffff");
    Digit *r = room(3);
    check_number((Number){r, digits_mul_small(r, x.digits, 2, (Digit)-1, (Digit)-1), false},
                 "ffffffff<<64");
    CHECK_INT(digits_mul_small(r, r, 0, 10, 0), 0);
    end_test();
}

static void check_divmod(Number x, Number y)
{
    Number r;
    Number q = quotient(x, y, &r);
    CHECK(digits_compare(r.digits, r.length, y.digits, y.length) < 0);
    CHECK(equal(sum(product(q, y), r), x));
}

static void test_divmod(void)
{
    for (size_t i = 0; i < SIZES; i++) {
        for (size_t j = 0; j < SIZES; j++) {
            Number x = random_number(sizes[i]);
            Number y = random_number(sizes[j]);
            check_divmod(x, y);
            /* Around an exact quotient. */
            Number xy = product(x, y);
            check_divmod(xy, y);
            check_divmod(sum(xy, number("1")), y);
            check_divmod(difference(xy, number("1")), x);
            end_test();
        }
    }
    /* Cases where the estimated quotient digit is one or two too large. */
    check_divmod(number("7fffffff8000000000000000"), number("800000000000000000000001"));
    check_divmod(number("800000000000000000000003"), number("200000000000000000000001"));
    check_divmod(number("80000000<<96"), number("80000000ffffffff<<32"));
    check_divmod(number("fffffffe<<96"), number("ffffffffffffffff"));
    end_test();
}

static void test_floor(void)
{
    /* divmod(-7, 2), and divmod(-(2**64 - 1) * 5, 5) whose remainder is zero. */
    Digit q[3] = {3};
    Digit r[1] = {1};
    Digit b[1] = {2};
    size_t r_length = 1;
    CHECK_INT(digits_floor(q, 1, r, &r_length, b, 1), 1);
    CHECK_INT(q[0], 4);
    CHECK_INT(r[0], 1);
    r_length = 0;
    CHECK_INT(digits_floor(q, 1, r, &r_length, b, 1), 1);
    CHECK_INT(q[0], 4);
    q[0] = q[1] = (Digit)-1;
    r[0] = 1;
    r_length = 1;
    check_number((Number){q, digits_floor(q, 2, r, &r_length, b, 1), false}, "1<<64");
    Digit big[3] = {0xFFFFFFFE, 0xFFFFFFFF, 0x7F};
    Digit remainder;
    CHECK_INT(digits_divmod_small(big, big, 3, 0x80, &remainder), 2);
    CHECK_INT(digits_low64(big, 2), -1);
    CHECK_INT(remainder, 0x7E);
    end_test();
}

/* ---- Powers, roots, divisors --------------------------------------------------------------- */

static const struct {
    const char *base;
    uint64_t exponent;
    const char *power;
} pow_table[] = {
    {"0", 0, "1"},
    {"0", 3, "0"},
    {"1", 1000000000, "1"},
    {"2", 100, "1<<100"},
    {"a", 40, "1d6329f1c35ca4bfabb9f561<<40"},
    {"3", 200, "1fd5863c3eb0469ec21a937a76f3432ffd73d97e447606b683ecf6f6e4a7ae225bfaff1eaaf8b0a1"},
    {"fffffffff", 7, "ffffffff9000000014fffffffdd000000022fffffffeb000000006fffffffff"},
    {"1<<70", 60, "1<<4200"},
};

static void test_pow(void)
{
    for (size_t i = 0; i < sizeof pow_table / sizeof *pow_table; i++) {
        Number x = number(pow_table[i].base);
        size_t r_room = digits_pow_room(x.digits, x.length, pow_table[i].exponent);
        Number r = {room(r_room), 0, false};
        r.length = digits_pow(r.digits, x.digits, x.length, pow_table[i].exponent,
                              room(digits_pow_scratch(r_room)));
        check_number(r, pow_table[i].power);
        end_test();
    }
    Number x = number("1<<64");
    CHECK(digits_pow_room(x.digits, x.length, UINT64_MAX) == SIZE_MAX);
    CHECK(digits_pow_room(x.digits, x.length, UINT64_MAX / 65) == SIZE_MAX);
    end_test();
}

static const struct {
    const char *base, *exponent, *modulus, *power;
} powmod_table[] = {
    {"0", "0", "1", "0"},
    {"5", "0", "7", "1"},
    {"0", "5", "7", "0"},
    {"2", "1<<64", "1fffffffffffffff", "10000"},
    {"a7f15052434b9b5df9e7769b1", "5c6f877186d76b07e881ed162", "7403e4ec66a78795e761d17731af11",
     "17cc121a3dd3f01dee9df809f1a0d2"},
    {"3", "4cdd2055930d6eaf", "4972e6cc3ababced2057ee05cde00902c77ebff20686734721",
     "486039425cb6150b5c162ff07442fb26a7bd1a427a749fa21d"},
};

static void test_powmod(void)
{
    for (size_t i = 0; i < sizeof powmod_table / sizeof *powmod_table; i++) {
        Number x = number(powmod_table[i].base);
        Number e = number(powmod_table[i].exponent);
        Number m = number(powmod_table[i].modulus);
        Number r = {room(m.length), 0, false};
        r.length = digits_powmod(r.digits, x.digits, x.length, e.digits, e.length, m.digits,
                                 m.length, room(digits_powmod_scratch(m.length)));
        check_number(r, powmod_table[i].power);
        end_test();
    }
}

static Number isqrt(Number x)
{
    Number r = {room(x.length / 2 + 2), 0, false};
    r.length = digits_isqrt(r.digits, x.digits, x.length, room(digits_isqrt_scratch(x.length)));
    return r;
}

static void test_isqrt(void)
{
    static const char *table[][2] = {
        {"0", "0"},
        {"1", "1"},
        {"2", "1"},
        {"3", "1"},
        {"4", "2"},
        {"ffffffff", "ffff"},
        {"4000000000000000", "80000000"},
        {"ffffffffffffffff", "ffffffff"},
        {"10000000000000000", "100000000"},
        {"f4907a70c31012f037b64ce4228c38fb2918f135d25f557203301850c5a38fd547923a7369",
         "fa37844d218f5ef7fd387fc144b6485717caf"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        check_number(isqrt(number(table[i][0])), table[i][1]);
    }
    Number one = number("1");
    for (size_t i = 0; i < SIZES; i++) {
        Number x = random_number(sizes[i]);
        Number square = product(x, x);
        CHECK(equal(isqrt(square), x));
        CHECK(equal(isqrt(sum(square, x)), x));
        CHECK(equal(isqrt(difference(square, one)), difference(x, one)));
    }
    end_test();
}

static Number gcd(Number x, Number y)
{
    Number r = {room(x.length > y.length ? x.length : y.length), 0, false};
    r.length = digits_gcd(r.digits, x.digits, x.length, y.digits, y.length,
                          room(digits_gcd_scratch(x.length, y.length)));
    return r;
}

static void test_gcd(void)
{
    static const char *table[][3] = {
        {"0", "0", "0"},
        {"0", "c", "c"},
        {"1<<128", "1<<70", "1<<70"},
        {"8eeae81b84c7f27e080fde64ff05254<<36", "1e37e07e6d710c3e55c3cb2caf350cbccb9020af45379f",
         "17179149"},
        {"a60e69ed9a87f50de91f79554f8c8313b26b0",
         "9ec9472c6b7c03773c37f9ddd90ca3eb9becfae2cb4f202d6f2538703f75aae7638866d0dfcff56e12ca7fa"
         "6b",
         "11b7aa4b87e16e1"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        Number x = number(table[i][0]);
        Number y = number(table[i][1]);
        check_number(gcd(x, y), table[i][2]);
        check_number(gcd(y, x), table[i][2]);
    }
    /* Consecutive Fibonacci numbers make all of Euclid's quotients 1. */
    Number x = number("1");
    Number y = number("1");
    Number factor = random_number(40);
    for (int i = 0; i < 600; i++) {
        Number z = sum(x, y);
        x = y;
        y = z;
    }
    check_number(gcd(x, y), "1");
    CHECK(equal(gcd(product(x, factor), product(y, factor)), factor));
    end_test();
}

/* ---- Text ---------------------------------------------------------------------------------- */

static const struct {
    const char *x;
    unsigned base;
    const char *text;
} text_table[] = {
    {"0", 2, "0"},
    {"0", 10, "0"},
    {"1", 36, "1"},
    {"ffffffff", 10, "4294967295"},
    {"100000000", 10, "4294967296"},
    {"3b9aca00", 10, "1000000000"},
    {"de0b6b3a763ffff", 10, "999999999999999999"},
    {"de0b6b3a7640000", 10, "1000000000000000000"},
    {"8ac7230489e80000", 10, "10000000000000000000"},
    {"2a6b0a18e8830e07bc1e398f1012bd4acefaecbd389be4bcfc", 10,
     "266262872381198665284196090931098969600652542224668345810172"},
    {"e26e875555790f82ec1d3fcff", 2,
     "111000100110111010000111010101010101010101111001000011111000001011101100000111010011111111001"
     "1"
     "111111"},
    {"1e0a097c976bf46c697d2caf82", 8, "3602404574456657643306457513127602"},
    {"28ede0d7ac3baea9e13deef86ab1031d0", 16, "28ede0d7ac3baea9e13deef86ab1031d0"},
    {"2d17f9acae01f5057ca02135e", 32, "5kbvjb5e07qgav5044qu"},
    {"1fc98598289fcd59a54a7bb1fee08f57124242", 3,
     "100000122202100221111021011202012102002012000012201122212221002012021212010101222100102200111"
     "21"},
    {"35c208119a72d174c9df6acc011cdd9474031b", 36, "vsfz1vno1roed1st91iy598sn9mvv"},
    {"1146af6f1d69ed617f5e837", 7, "20553216061263226545001662165624"},
};

static size_t to_text(Number x, unsigned base, char **text)
{
    size_t size = digits_to_text_room(x.digits, x.length, base);
    *text = allocate(size);
    return digits_to_text(*text, x.digits, x.length, base,
                          room(digits_to_text_scratch(x.length, base)));
}

static Number from_text(const char *text, size_t length, unsigned base)
{
    Number x = {room(digits_from_text_room(length, base)), 0, false};
    x.length = digits_from_text(x.digits, text, length, base,
                                room(digits_from_text_scratch(length, base)));
    return x;
}

static void test_text(void)
{
    for (size_t i = 0; i < sizeof text_table / sizeof *text_table; i++) {
        const char *expected = text_table[i].text;
        Number x = number(text_table[i].x);
        char *text;
        size_t length = to_text(x, text_table[i].base, &text);
        CHECK_BYTES(text, length, expected, strlen(expected));
        CHECK(equal(from_text(expected, strlen(expected), text_table[i].base), x));
        end_test();
    }
    check_number(from_text("dEaD_BeEf_", 9, 16), "deadbeef");
    check_number(from_text("1_0_0", 5, 10), "64");
    check_number(from_text("00000000000000000000000012", 26, 10), "c");
    end_test();
}

static void test_long_text(void)
{
    for (size_t i = 0; i < SIZES; i++) {
        for (unsigned base = 2; base <= 36; base += i > 15 ? 9 : 1) {
            Number x = random_number(sizes[i]);
            char *text;
            size_t length = to_text(x, base, &text);
            CHECK(equal(from_text(text, length, base), x));
            end_test();
        }
    }
    /* Powers of ten have all their zeros at every length around the thresholds. */
    char digits[2000];
    memset(digits, '0', sizeof digits);
    digits[0] = '1';
    for (size_t length = 1; length < sizeof digits; length += 1 + length / 50) {
        Number x = from_text(digits, length, 10);
        char *text;
        size_t found = to_text(x, 10, &text);
        CHECK_BYTES(text, found, digits, length);
        found = to_text(difference(x, number("1")), 10, &text);
        CHECK(length == 1 || (found == length - 1 && strspn(text, "9") >= found));
        end_test();
    }
}

/* ---- Floats -------------------------------------------------------------------------------- */

static const struct {
    const char *x;
    uint64_t bits;
} float_table[] = {
    {"0", 0},
    {"1", 0x3ff0000000000000},
    {"20000000000001", 0x4340000000000000},
    {"20000000000003", 0x4340000000000002},
    {"40000000000002", 0x4350000000000000},
    {"40000000000003", 0x4350000000000001},
    {"40000000000006", 0x4350000000000002},
    {"ffffffffffffffff", 0x43f0000000000000},
    {"20000000000001<<200", 0x4fc0000000000000},
    {"200000000000010000000000000000000000000000000001<<8", 0x4c40000000000001},
    {"fffffffffffffbff<<960", 0x7fefffffffffffff},
    {"fffffffffffffc<<968", 0x7ff0000000000000},
    {"1<<1024", 0x7ff0000000000000},
    {"1<<100000", 0x7ff0000000000000},
};

static const struct {
    const char *x, *y;
    uint64_t bits;
} ratio_table[] = {
    {"0", "7", 0},
    {"1", "3", 0x3fd5555555555555},
    {"1", "2", 0x3fe0000000000000},
    {"2", "3", 0x3fe5555555555555},
    {"c9f2c9cd04674edea40000000", "3", 0x4610d43b7bc05df1},
    {"3", "1<<1075", 2},
    {"1", "1<<1075", 0},
    {"1", "1<<1074", 1},
    {"1", "1<<5000", 0},
    {"1<<5000", "3", 0x7ff0000000000000},
    {"20000000000001", "2", 0x4330000000000000},
    {"40000000000001", "1fffffffffffff", 0x4000000000000001},
    {"1<<1090", "3<<70", 0x7f95555555555555},
};

static void test_float(void)
{
    for (size_t i = 0; i < sizeof float_table / sizeof *float_table; i++) {
        Number x = number(float_table[i].x);
        CHECK_INT(digits_to_float(FLOAT_DOUBLE, x.digits, x.length, 0), float_table[i].bits);
        end_test();
    }
    for (size_t i = 0; i < sizeof ratio_table / sizeof *ratio_table; i++) {
        Number x = number(ratio_table[i].x);
        Number y = number(ratio_table[i].y);
        Digit *scratch = room(digits_ratio_to_float_scratch(y.length));
        CHECK_INT(
            digits_ratio_to_float(FLOAT_DOUBLE, x.digits, x.length, y.digits, y.length, 0, scratch),
            ratio_table[i].bits);
        end_test();
    }
    Digit r[DIGITS_OF_FLOAT];
    check_number((Number){r, digits_from_float(FLOAT_DOUBLE, 0x7fefffffffffffff, r), false},
                 "1fffffffffffff<<971");
    check_number((Number){r, digits_from_float(FLOAT_DOUBLE, 0xc00921fb54442d18, r), false}, "3");
    CHECK_INT(digits_from_float(FLOAT_DOUBLE, 0x3fefffffffffffff, r), 0);
    check_number((Number){r, digits_from_float(FLOAT_SINGLE, 0x7f7fffff, r), false}, "ffffff<<104");
    Number x = number("1000001");
    CHECK_INT(digits_to_float(FLOAT_SINGLE, x.digits, x.length, 0), 0x4b800000);
    CHECK_INT(digits_to_float(FLOAT_SINGLE, x.digits, x.length, -174), 1);
    CHECK_INT(digits_to_float(FLOAT_SINGLE, x.digits, x.length, -175), 0);
    Number tie = number("1000000");
    CHECK_INT(digits_to_float(FLOAT_SINGLE, tie.digits, tie.length, -174), 0);
    end_test();
}

int main(void)
{
    RUN(test_add);
    RUN(test_small_facts);
    RUN(test_bitwise);
    RUN(test_shift);
    RUN(test_bytes);
    RUN(test_mul);
    RUN(test_divmod);
    RUN(test_floor);
    RUN(test_pow);
    RUN(test_powmod);
    RUN(test_isqrt);
    RUN(test_gcd);
    RUN(test_text);
    RUN(test_long_text);
    RUN(test_float);
    return unit_finish();
}
