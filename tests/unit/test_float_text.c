// uses: core/base/float_text.c core/base/float_text_digits.c core/base/float_text_parse.c core/base/float_bits.c core/base/digits.c core/base/digits_row.c core/base/digits_mul.c core/base/digits_div.c core/base/digits_text.c core/base/digits_float.c
/* Floats to text and back. Expectations come from CPython; those for singles from exact fractions
 * (see fuzz_numbers.py). */
#include "core/base/float_text.h"
#include "tests/unit/unit.h"

#include <stdlib.h>

/* The text in a buffer of the size that was asked for, so that a sanitizer sees it overrun. */
static void check_format(FloatKind kind, uint64_t bits, char spec, int precision, unsigned flags,
                         const char *expected)
{
    size_t size = float_text_format(NULL, 0, kind, bits, spec, precision, flags);
    char *out = malloc(size);
    size_t length = float_text_format(out, size, kind, bits, spec, precision, flags);
    if (!CHECK_BYTES(out, length, expected, strlen(expected))) {
        printf("  %016" PRIx64 " %%.%d%c\n", bits, precision, spec);
    }
    free(out);
}

static uint64_t pattern(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static uint64_t parse(FloatKind kind, const char *text)
{
    /* A copy without NUL. */
    size_t length = strlen(text);
    char *copy = malloc(length + (length == 0));
    memcpy(copy, text, length);
    uint64_t bits = 0;
    CHECK_INT(float_text_parse(kind, copy, length, &bits), length);
    free(copy);
    return bits;
}

/* ---- repr ---------------------------------------------------------------------------------- */

static const struct {
    uint64_t bits;
    const char *text;
} repr_table[] = {
    {0x0000000000000000, "0.0"},
    {0x8000000000000000, "-0.0"},
    {0x3ff0000000000000, "1.0"},
    {0xbff8000000000000, "-1.5"},
    {0x3fb999999999999a, "0.1"},
    {0x3fd5555555555555, "0.3333333333333333"},
    {0x4059000000000000, "100.0"},
    {0x419d6f3454800000, "123456789.125"},
    {0x430c6bf526340000, "1000000000000000.0"},
    {0x4341c37937e08000, "1e+16"},
    {0x4341c37937e07fff, "9999999999999998.0"},
    {0x4376345785d8a000, "1e+17"},
    {0x4480f0cf064dd592, "1e+22"},
    {0x44b52d02c7e14af6, "1e+23"},
    {0x3f1a36e2eb1c432d, "0.0001"},
    {0x3ee4f8b588e368f1, "1e-05"},
    {0x3eef75104d551d69, "1.5e-05"},
    {0x0000000000000001, "5e-324"},
    {0x0000000000000003, "1.5e-323"},
    {0x0010000000000000, "2.2250738585072014e-308"},
    {0x000fffffffffffff, "2.225073858507201e-308"},
    {0x7fefffffffffffff, "1.7976931348623157e+308"},
    {0x4350000000000000, "1.8014398509481984e+16"},
    {0x3d30000000000000, "5.684341886080802e-14"},
    {0x4580000000000000, "6.189700196426902e+26"},
    {0x3eb0000000000000, "9.5367431640625e-07"},
    {0x4011666666666666, "4.35"},
    {0x3fd3333333333333, "0.3"},
    {0x4005666666666666, "2.675"},
    {0x3e7ad7f29abcaf48, "1e-07"},
    {0x3ea0c6f7a0b5ed8d, "5e-07"},
    {0x3810000000000000, "1.1754943508222875e-38"},
    {0x447c7e83209e90b2, "8.41e+21"},
    {0x43e0000000000000, "9.223372036854776e+18"},
    {0x43e052961c6f8000, "9.409340012568248e+18"},
    {0x41b1de784a000000, "299792458.0"},
    {0x44dfe185ca57c517, "6.02214076e+23"},
    {0x400921fb54442d18, "3.141592653589793"},
    {0x4005bf0a8b145769, "2.718281828459045"},
    {0x7ff0000000000000, "inf"},
    {0xfff0000000000000, "-inf"},
    {0x7ff8000000000000, "nan"},
    {0x49b58b82c0e0bb00, "1.23e+47"},
    {0x3f60624dd2f1a9fc, "0.002"},
    {0x7be0000000000000, "4.8726570057e+288"},
    {0x3ee9e409302678ba, "1.2345678901234568e-05"},
};

static void test_repr(void)
{
    for (size_t i = 0; i < sizeof repr_table / sizeof *repr_table; i++) {
        check_format(FLOAT_DOUBLE, repr_table[i].bits, 'r', 0, FLOAT_DOT_ZERO, repr_table[i].text);
        CHECK_INT(parse(FLOAT_DOUBLE, repr_table[i].text), repr_table[i].bits);
    }
    check_format(FLOAT_DOUBLE, pattern(1.0), 'r', 0, 0, "1");
    check_format(FLOAT_DOUBLE, pattern(1e22), 'R', 0, FLOAT_SIGN, "+1E+22");
    CHECK_INT(FLOAT_REPR_ROOM, float_text_format(NULL, 0, FLOAT_DOUBLE, 0, 'r', 0, 0));
}

/* Every power of two, where the next float below is nearer than the one above, and neighbours. */
static void test_round_trip(void)
{
    for (uint64_t bits = 0; bits < (uint64_t)0x7ff << 52; bits += (uint64_t)1 << 52) {
        for (int i = -1; i <= 1; i++) {
            uint64_t x = bits + (uint64_t)(bits == 0 ? 0 : i);
            char text[FLOAT_REPR_ROOM];
            uint64_t back = 0;
            size_t length = float_text_format(text, sizeof text, FLOAT_DOUBLE, x, 'r', 0, 0);
            CHECK_INT(float_text_parse(FLOAT_DOUBLE, text, length, &back), length);
            CHECK_INT(back, x);
        }
    }
}

static const struct {
    uint32_t bits;
    const char *text;
} single_table[] = {
    {0x00000001, "1e-45"},         {0x00000002, "3e-45"},
    {0x007fffff, "1.1754942e-38"}, {0x00800000, "1.1754944e-38"},
    {0x00800001, "1.1754945e-38"}, {0x3dcccccd, "0.1"},
    {0x3eaaaaab, "0.33333334"},    {0x3f800000, "1.0"},
    {0x40490fdb, "3.1415927"},     {0x4b7fffff, "16777215.0"},
    {0x4b800000, "16777216.0"},    {0x4cebd79d, "123649256.0"},
    {0x5a0e1bca, "1e+16"},         {0x5a0e1bc9, "9999999000000000.0"},
    {0x7f7fffff, "3.4028235e+38"}, {0x7f000000, "1.7014118e+38"},
    {0x0c000000, "9.8607613e-32"}, {0x48b2c31c, "366104.88"},
    {0x33d6bf95, "1e-07"},         {0x6a000000, "3.8685626e+25"},
    {0x42c80000, "100.0"},         {0x3c23d70a, "0.01"},
};

static void test_single(void)
{
    for (size_t i = 0; i < sizeof single_table / sizeof *single_table; i++) {
        check_format(FLOAT_SINGLE, single_table[i].bits, 'r', 0, FLOAT_DOT_ZERO,
                     single_table[i].text);
        CHECK_INT(parse(FLOAT_SINGLE, single_table[i].text), single_table[i].bits);
    }
    check_format(FLOAT_SINGLE, 0x3dcccccd, 'f', 30, 0, "0.100000001490116119384765625000");
    check_format(FLOAT_SINGLE, 0x00000001, 'e', 5, 0, "1.40130e-45");
    check_format(FLOAT_SINGLE, 0x7f7fffff, 'f', 0, 0, "340282346638528859811704183484516925440");
    check_format(FLOAT_SINGLE, 0x7f7fffff, '%', 0, 0, "inf%");
    /* Rounding to double first would give the other neighbour. */
    CHECK_INT(parse(FLOAT_SINGLE, "1.00000017881393432617187499"), 0x3f800001);
    CHECK_INT(parse(FLOAT_SINGLE, "1.00000017881393432617187501"), 0x3f800002);
    CHECK_INT(parse(FLOAT_SINGLE, "340282356779733661637539395458142568447"), 0x7f7fffff);
    CHECK_INT(parse(FLOAT_SINGLE, "340282356779733661637539395458142568448"), 0x7f800000);
    CHECK_INT(parse(FLOAT_SINGLE, "7.00649232162408535461e-46"), 0);
    CHECK_INT(parse(FLOAT_SINGLE, "7.00649232162408535462e-46"), 1);
}

/* ---- Formats ------------------------------------------------------------------------------- */

static const struct {
    uint64_t bits;
    char spec;
    int precision;
    unsigned flags;
    const char *text;
} format_table[] = {
    {0x3fe0000000000000, 'f', 0, 0, "0"},
    {0x3ff8000000000000, 'f', 0, 0, "2"},
    {0x4004000000000000, 'f', 0, FLOAT_ALT, "2."},
    {0x3fa999999999999a, 'f', 1, 0, "0.1"},
    {0x3fd0000000000000, 'f', 1, 0, "0.2"},
    {0x3fd6666666666666, 'f', 1, 0, "0.3"},
    {0x4005666666666666, 'f', 2, 0, "2.67"},
    {0x4480f0cf064dd592, 'f', 3, 0, "10000000000000000000000.000"},
    {0x3e7ad7f29abcaf48, 'f', 3, 0, "0.000"},
    {0xbe7ad7f29abcaf48, 'f', 3, 0, "-0.000"},
    {0xbe7ad7f29abcaf48, 'f', 3, FLOAT_NO_NEG_0, "0.000"},
    {0x8000000000000000, 'f', 0, FLOAT_SIGN | FLOAT_NO_NEG_0, "+0"},
    {0x408f3ff5c28f5c29, 'f', 2, 0, "1000.00"},
    {0x4023000000000000, 'f', 0, 0, "10"},
    {0x3fee666666666666, 'f', 0, 0, "1"},
    {0x3fd999999999999a, 'f', 0, FLOAT_ALT, "0."},
    {0x405ec00000000000, 'f', 20, 0, "123.00000000000000000000"},
    {0x0000000000000000, 'e', 0, 0, "0e+00"},
    {0x8000000000000000, 'e', 3, 0, "-0.000e+00"},
    {0x3ff0000000000000, 'e', 0, FLOAT_ALT, "1.e+00"},
    {0x4023fff2e48e8a72, 'e', 3, 0, "1.000e+01"},
    {0x4023ffbfc6540cc8, 'e', 3, 0, "1.000e+01"},
    {0x54b249ad2594c37d, 'e', 25, 0, "1.0000000000000000159028911e+100"},
    {0x2b2bff2ee48e0530, 'E', 2, FLOAT_SIGN, "+1.00E-100"},
    {0x0000000000000001, 'e', 20, 0, "4.94065645841246544177e-324"},
    {0x40c81cd6c8b43958, 'e', 2, 0, "1.23e+04"},
    {0x4004000000000000, 'e', 0, 0, "2e+00"},
    {0x400c000000000000, 'e', 0, 0, "4e+00"},
    {0x3e112e0be826d695, 'e', 4, 0, "1.0000e-09"},
    {0x0000000000000000, 'g', 6, 0, "0"},
    {0x0000000000000000, 'g', 6, FLOAT_ALT, "0.00000"},
    {0x3f1a36e2eb1c432d, 'g', 6, 0, "0.0001"},
    {0x3ee4f8b588e368f1, 'g', 6, 0, "1e-05"},
    {0x40fe240000000000, 'g', 6, 0, "123456"},
    {0x4132d68700000000, 'g', 6, 0, "1.23457e+06"},
    {0x412e847f00000000, 'g', 6, 0, "1e+06"},
    {0x40f86a0000000000, 'g', 5, FLOAT_ALT, "1.0000e+05"},
    {0x4059000000000000, 'g', 0, 0, "1e+02"},
    {0x4059000000000000, 'g', 3, FLOAT_ALT, "100."},
    {0x4341c37937e08000, 'G', 17, 0, "10000000000000000"},
    {0x3fb999999999999a, 'g', 55, 0, "0.1000000000000000055511151231257827021181583404541015625"},
    {0x3ddb7cdfd9d7bdbb, 'G', 3, 0, "1E-10"},
    {0x4093480000000000, 'g', 4, FLOAT_DOT_ZERO, "1.234e+03"},
    {0x405ec00000000000, 'g', 4, FLOAT_DOT_ZERO, "123.0"},
    {0x4093480000000000, 'g', 3, FLOAT_DOT_ZERO, "1.23e+03"},
    {0x7e37e43c8800759c, 'g', 400, 0,
     "100000000000000005250476025520442024870446858110815915491585411551180245798890819578637137508"
     "044786404370444383288387817694252323536043057564479218478670698284838720092657580373783023379"
     "478809005936895323497079994508111903896764088007465274278014249457925878882005684283811566947"
     "2196386865459400540160"},
    {0x3fe0000000000000, 'g', 0, FLOAT_DOT_ZERO, "0.5"},
    {0x3fe0000000000000, '%', 0, 0, "50%"},
    {0x3f747ae147ae147b, '%', 0, 0, "0%"},
    {0x3f8eb851eb851eb8, '%', 0, 0, "2%"},
    {0x3ee4f8b588e368f1, '%', 2, 0, "0.00%"},
    {0x7fee42d130773b76, '%', 2, 0, "inf%"},
    {0xbf50624dd2f1a9fc, '%', 0, FLOAT_NO_NEG_0, "0%"},
    {0x3fb1eb851eb851ec, '%', 1, FLOAT_SIGN | FLOAT_ALT, "+7.0%"},
    {0x7ff0000000000000, 'f', 2, 0, "inf"},
    {0xfff0000000000000, 'E', 2, 0, "-INF"},
    {0x7ff8000000000000, 'g', 2, FLOAT_SIGN, "+nan"},
    {0x7ff8000000000000, 'F', 2, 0, "NAN"},
    {0x7ff0000000000000, '%', 0, FLOAT_SIGN, "+inf%"},
    {0x7fefffffffffffff, 'f', 1, 0,
     "179769313486231570814527423731704356798070567525844996598917476803157260780028538760589558632"
     "766878171540458953514382464234321326889464182768467546703537516986049910576551282076245490090"
     "389328944075868508455133942304583236903222948165808559332123348274797826204144723168738177180"
     "919299881250404026184124858368.0"},
    {0x0000000000000001, 'f', 5, 0, "0.00000"},
    {0x0000000000000001, 'g', 40, 0, "4.940656458412465441765687928682213723651e-324"},
};

static void test_format(void)
{
    for (size_t i = 0; i < sizeof format_table / sizeof *format_table; i++) {
        check_format(FLOAT_DOUBLE, format_table[i].bits, format_table[i].spec,
                     format_table[i].precision, format_table[i].flags, format_table[i].text);
    }
}

/* All 1074 places of the smallest float, and more of them. */
static void test_long_format(void)
{
    static char out[3000];
    size_t length = float_text_format(out, sizeof out, FLOAT_DOUBLE, 1, 'f', 1074, 0);
    CHECK_INT(length, 1076);
    CHECK_BYTES(out + length - 30, 30, "538682506419718265533447265625", 30);
    length = float_text_format(out, sizeof out, FLOAT_DOUBLE, 1, 'f', 2000, 0);
    CHECK_INT(length, 2002);
    CHECK_INT(out[1075], '5');
    CHECK_INT(out[1076], '0');
    length = float_text_format(out, sizeof out, FLOAT_DOUBLE, 0x000fffffffffffff, 'e', 2000, 0);
    CHECK_INT(length, 2007);
    /* A precision out of proportion asks for memory instead of overflowing. */
    CHECK(float_text_format(out, sizeof out, FLOAT_DOUBLE, 1, 'e', 2147483646, 0) > 2147483646u);
    CHECK(float_text_format(out, sizeof out, FLOAT_DOUBLE, 1, 'g', 2147483646, 0) < sizeof out);
}

/* ---- Parsing ------------------------------------------------------------------------------- */

static const struct {
    const char *text;
    uint64_t bits;
} parse_table[] = {
    {"0", 0x0000000000000000},
    {"-0", 0x8000000000000000},
    {"+0.0", 0x0000000000000000},
    {"1", 0x3ff0000000000000},
    {"1.", 0x3ff0000000000000},
    {".5", 0x3fe0000000000000},
    {"00012.50", 0x4029000000000000},
    {"1_0.2_5e1_0", 0x4237dd79e1000000},
    {"1e5", 0x40f86a0000000000},
    {"1E+05", 0x40f86a0000000000},
    {"1e-5", 0x3ee4f8b588e368f1},
    {"inf", 0x7ff0000000000000},
    {"-Inf", 0xfff0000000000000},
    {"+iNfInItY", 0x7ff0000000000000},
    {"nan", 0x7ff8000000000000},
    {"1e400", 0x7ff0000000000000},
    {"-1e400", 0xfff0000000000000},
    {"1e-400", 0x0000000000000000},
    {"1e99999999999999999999", 0x7ff0000000000000},
    {"0e99999999999999999999", 0x0000000000000000},
    {"1e-99999999999999999999", 0x0000000000000000},
    {"9007199254740993", 0x4340000000000000},
    {"9007199254740993.0000000000000000000000000000000001", 0x4340000000000001},
    {"9007199254740992.999999999999999999999999999", 0x4340000000000000},
    {"2.2250738585072011e-308", 0x000fffffffffffff},
    {"2.2250738585072012e-308", 0x0010000000000000},
    {"4.9406564584124654e-324", 0x0000000000000001},
    {"2.4703282292062327e-324", 0x0000000000000000},
    {"2.4703282292062328e-324", 0x0000000000000001},
    {"1.7976931348623157e308", 0x7fefffffffffffff},
    {"1.7976931348623158e308", 0x7fefffffffffffff},
    {"1.797693134862315807e308", 0x7fefffffffffffff},
    {"1.797693134862315808e308", 0x7ff0000000000000},
    {"179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977"
     "587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845"
     "817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559"
     "699508093042880",
     0x7cd203af9ee75615},
    {"179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977"
     "587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845"
     "817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559"
     "699508093042879",
     0x7cd203af9ee75615},
    {"6.631236871469758276785396630275967e-316", 0x0000000008000000},
    {"3.237883913302901289588352412501532174863e-319", 0x000000000000ffff},
    {"1e23", 0x44b52d02c7e14af6},
    {"8.5e22", 0x44b1ffdbf6b2b2eb},
    {"89255e-22", 0x3c6494af6ce5221f},
    {"104110013277974872254e-225", 0x1560b661a31987ae},
    {"12345678901234567890123456789e-10", 0x43b12210f47de981},
    {"0.000000000000000000000000000000000001e+36", 0x3ff0000000000000},
    {"1448997445238699", 0x4314976c0803feac},
    {"3.518437208883201171875e13", 0x42c0000000000002},
    {"62.5364939768271845828", 0x404f44abd5aa7ca4},
    {"8.10109172351e-10", 0x3e0bd5cbaef0fd0c},
    {"1.50000000000000011102230246251565", 0x3ff8000000000000},
    {"0.0000008e7", 0x4020000000000000},
};

static void test_parse(void)
{
    for (size_t i = 0; i < sizeof parse_table / sizeof *parse_table; i++) {
        if (!CHECK_INT(parse(FLOAT_DOUBLE, parse_table[i].text), parse_table[i].bits)) {
            printf("  %s\n", parse_table[i].text);
        }
    }
}

static const struct {
    const char *text;
    size_t length;
} prefix_table[] = {
    {"1__0", 1}, {"1_", 1},   {"1_.5", 1}, {"1._5", 2},  {"1.5_", 3},   {"1e", 1},
    {"1e+", 1},  {"1e_5", 1}, {"1e5_", 3}, {"1.5.5", 3}, {"1e5__0", 3}, {"infinit", 3},
    {"nano", 3}, {"1j", 1},   {"0x10", 1}, {"", 0},      {".", 0},      {"-", 0},
    {"+.", 0},   {"e5", 0},   {"_1", 0},   {"in", 0},    {" 1", 0},     {"-._5", 0},
};

static void test_prefix(void)
{
    for (size_t i = 0; i < sizeof prefix_table / sizeof *prefix_table; i++) {
        uint64_t bits;
        const char *text = prefix_table[i].text;
        CHECK_INT(float_text_parse(FLOAT_DOUBLE, text, strlen(text), &bits),
                  prefix_table[i].length);
    }
}

/* "1" and zeros, and an exponent that takes them away again; nines by the thousand. */
static void test_long_parse(void)
{
    enum { COUNT = 5000 };
    static char text[COUNT + 20];
    uint64_t bits;
    memset(text, '0', COUNT);
    text[0] = '1';
    memcpy(text + COUNT, "e-4999", 6);
    CHECK_INT(float_text_parse(FLOAT_DOUBLE, text, COUNT + 6, &bits), COUNT + 6);
    CHECK_INT(bits, pattern(1.0));
    text[0] = '.';
    memcpy(text + COUNT - 1, "1e4999", 6);
    CHECK_INT(float_text_parse(FLOAT_DOUBLE, text, COUNT + 5, &bits), COUNT + 5);
    CHECK_INT(bits, pattern(1.0));
    memset(text, '9', COUNT);
    text[0] = '.';
    CHECK_INT(float_text_parse(FLOAT_DOUBLE, text, COUNT, &bits), COUNT);
    CHECK_INT(bits, pattern(1.0));
    CHECK_INT(float_text_parse(FLOAT_DOUBLE, text + 1, COUNT - 1, &bits), COUNT - 1);
    CHECK_INT(bits, float_bits_infinity(FLOAT_DOUBLE));
    /* Half-way between 1 and the next float, and a digit far behind that breaks the tie. */
    static const char tie[] = "1.00000000000000011102230246251565404236316680908203125";
    memset(text, '0', COUNT);
    memcpy(text, tie, sizeof tie - 1);
    CHECK_INT(float_text_parse(FLOAT_DOUBLE, text, COUNT, &bits), COUNT);
    CHECK_INT(bits, pattern(1.0));
    text[COUNT - 1] = '1';
    CHECK_INT(float_text_parse(FLOAT_DOUBLE, text, COUNT, &bits), COUNT);
    CHECK_INT(bits, pattern(1.0) + 1);
}

static const struct {
    double x;
    int places;
    double rounded;
} round_table[] = {
    {2.675, 2, 2.67},     {2.5, 0, 2.0},       {3.5, 0, 4.0},         {-0.4, 0, -0.0},
    {0.5, 0, 0.0},        {1250.0, -2, 1200.}, {1350.0, -2, 1400.0},  {51.0, -2, 100.0},
    {49.0, -2, 0.0},      {1e22, -22, 1e22},   {5e-324, 400, 5e-324}, {5e-324, 323, 0.0},
    {1.5e300, -310, 0.0}, {9.995, 2, 9.99},    {0.0, 5, 0.0},         {-1e-5, 3, -0.0},
};

static void test_round(void)
{
    for (size_t i = 0; i < sizeof round_table / sizeof *round_table; i++) {
        CHECK_INT(float_text_round(FLOAT_DOUBLE, pattern(round_table[i].x), round_table[i].places),
                  pattern(round_table[i].rounded));
    }
    CHECK_INT(float_text_round(FLOAT_DOUBLE, pattern(1.7976931348623157e308), -308),
              float_bits_infinity(FLOAT_DOUBLE));
    CHECK_INT(float_text_round(FLOAT_DOUBLE, pattern(1.25), INT32_MAX), pattern(1.25));
    CHECK_INT(float_text_round(FLOAT_DOUBLE, pattern(1.25), INT32_MIN + 1), 0);
}

/* ---- Hexadecimal --------------------------------------------------------------------------- */

static const struct {
    uint64_t bits;
    const char *text;
} hex_table[] = {
    {0x0000000000000000, "0x0.0p+0"},
    {0x8000000000000000, "-0x0.0p+0"},
    {0x3ff0000000000000, "0x1.0000000000000p+0"},
    {0x3fb999999999999a, "0x1.999999999999ap-4"},
    {0xfe37e43c8800759c, "-0x1.7e43c8800759cp+996"},
    {0x0000000000000001, "0x0.0000000000001p-1022"},
    {0x0010000000000000, "0x1.0000000000000p-1022"},
    {0x7fefffffffffffff, "0x1.fffffffffffffp+1023"},
    {0x7ff0000000000000, "inf"},
    {0x7ff8000000000000, "nan"},
    {0x3ff8000000000000, "0x1.8000000000000p+0"},
    {0xfff0000000000000, "-inf"},
};

static const struct {
    const char *text;
    FloatHexStatus status;
    uint64_t bits;
} from_hex_table[] = {
    {"0x1p0", FLOAT_HEX_OK, 0x3ff0000000000000},
    {" \t-0x1.8P+1 \n", FLOAT_HEX_OK, 0xc008000000000000},
    {"1.8", FLOAT_HEX_OK, 0x3ff8000000000000},
    {"ff", FLOAT_HEX_OK, 0x406fe00000000000},
    {"FF.8", FLOAT_HEX_OK, 0x406ff00000000000},
    {"0x.8", FLOAT_HEX_OK, 0x3fe0000000000000},
    {"0x1.", FLOAT_HEX_OK, 0x3ff0000000000000},
    {"0x1p-1074", FLOAT_HEX_OK, 0x0000000000000001},
    {"0x1p-1075", FLOAT_HEX_OK, 0x0000000000000000},
    {"0x1.0000000000001p-1075", FLOAT_HEX_OK, 0x0000000000000001},
    {"0x1.8p-1075", FLOAT_HEX_OK, 0x0000000000000001},
    {"0x0p99999999999999999", FLOAT_HEX_OK, 0x0000000000000000},
    {"0x1p99999999999999999", FLOAT_HEX_OVERFLOW, 0x0000000000000000},
    {"0x1p-99999999999999999", FLOAT_HEX_OK, 0x0000000000000000},
    {"0x1.fffffffffffff7p1023", FLOAT_HEX_OK, 0x7fefffffffffffff},
    {"0x1.fffffffffffff8p1023", FLOAT_HEX_OVERFLOW, 0x0000000000000000},
    {"0x1.00000000000008", FLOAT_HEX_OK, 0x3ff0000000000000},
    {"0x1.00000000000018", FLOAT_HEX_OK, 0x3ff0000000000002},
    {"0x1.000000000000080000000000000000000001", FLOAT_HEX_OK, 0x3ff0000000000001},
    {"0x10000000000000800000000000000000001p-10", FLOAT_HEX_OK, 0x47d0000000000001},
    {"inf", FLOAT_HEX_OK, 0x7ff0000000000000},
    {"-Infinity", FLOAT_HEX_OK, 0xfff0000000000000},
    {"+NaN", FLOAT_HEX_OK, 0x7ff8000000000000},
    {"", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"0x", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"0x.", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"1p", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"1p+", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"0x1p1_0", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"1_0", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"0x1g", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"p5", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"-", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"--1", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"1 1", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"0xinf", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"infi", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"0x1.8.0", FLOAT_HEX_INVALID, 0x0000000000000000},
    {"0x0.00000000000000000000000000001p+120", FLOAT_HEX_OK, 0x4030000000000000},
};

static void check_hex(FloatKind kind, uint64_t bits, const char *expected)
{
    char out[FLOAT_HEX_ROOM];
    size_t length = float_text_hex(out, kind, bits);
    CHECK_BYTES(out, length, expected, strlen(expected));
    uint64_t back = 0;
    CHECK_INT(float_text_parse_hex(kind, out, length, &back), FLOAT_HEX_OK);
    CHECK_INT(back, bits);
}

static void test_hex(void)
{
    for (size_t i = 0; i < sizeof hex_table / sizeof *hex_table; i++) {
        check_hex(FLOAT_DOUBLE, hex_table[i].bits, hex_table[i].text);
    }
    check_hex(FLOAT_SINGLE, 0x3dcccccd, "0x1.99999ap-4");
    check_hex(FLOAT_SINGLE, 0x80000001, "-0x0.000002p-126");
}

static void test_parse_hex(void)
{
    for (size_t i = 0; i < sizeof from_hex_table / sizeof *from_hex_table; i++) {
        const char *text = from_hex_table[i].text;
        uint64_t bits = 0;
        if (!CHECK_INT(float_text_parse_hex(FLOAT_DOUBLE, text, strlen(text), &bits),
                       from_hex_table[i].status)) {
            printf("  %s\n", text);
        }
        if (from_hex_table[i].status == FLOAT_HEX_OK) {
            CHECK_INT(bits, from_hex_table[i].bits);
        }
    }
}

/* ---- Patterns ------------------------------------------------------------------------------ */

static void test_bits(void)
{
    static const FloatKind kinds[] = {FLOAT_HALF, FLOAT_SINGLE, FLOAT_DOUBLE};
    static const uint64_t one[] = {0x3c00, 0x3f800000, 0x3ff0000000000000};
    static const uint64_t infinity[] = {0x7c00, 0x7f800000, 0x7ff0000000000000};
    for (int i = 0; i < 3; i++) {
        FloatKind kind = kinds[i];
        int lowest = float_bits_min_exponent(kind);
        CHECK_INT(float_bits_encode(kind, 1, 0, false), one[i]);
        CHECK_INT(float_bits_infinity(kind), infinity[i]);
        CHECK_INT(float_bits_encode(kind, 1, lowest, false), 1);
        CHECK_INT(float_bits_encode(kind, 1, lowest - 1, false), 0);
        CHECK_INT(float_bits_encode(kind, 3, lowest - 1, false), 2);
        CHECK_INT(float_bits_encode(kind, UINT64_MAX, lowest - 64, false), 1);
        CHECK_INT(float_bits_encode(kind, (uint64_t)1 << 63, lowest - 64, false), 0);
        CHECK_INT(float_bits_encode(kind, (uint64_t)1 << 63, lowest - 64, true), 1);
        CHECK_INT(float_bits_encode(kind, UINT64_MAX, lowest - 65, true), 0);
        CHECK_INT(float_bits_encode(kind, 0, 5000, false), 0);
        CHECK_INT(float_bits_encode(kind, 1, 5000, false), infinity[i]);
        CHECK_INT(float_bits_encode(kind, UINT64_MAX, -64, false), one[i]);
        uint64_t largest = infinity[i] - 1;
        FloatParts parts = float_bits_decode(kind, largest | float_bits_sign(kind));
        CHECK(parts.negative && parts.class == FLOAT_FINITE);
        CHECK_INT(float_bits_encode(kind, parts.mantissa, parts.exponent, false), largest);
        CHECK_INT(float_bits_encode(kind, parts.mantissa * 2 + 1, parts.exponent - 1, false),
                  infinity[i]);
        CHECK_INT(float_bits_decode(kind, infinity[i]).class, FLOAT_INFINITE);
        CHECK_INT(float_bits_decode(kind, float_bits_nan(kind)).class, FLOAT_NAN);
        parts = float_bits_decode(kind, 1);
        CHECK(parts.mantissa == 1 && parts.exponent == lowest && !parts.negative);
    }
    CHECK_INT(float_bits_from((Float)1.5),
              FLOAT_KIND == FLOAT_DOUBLE ? 0x3ff8000000000000 : 0x3fc00000);
    CHECK(float_bits_value(float_bits_from((Float)-0.375)) == (Float)-0.375);
}

int main(void)
{
    RUN(test_repr);
    RUN(test_round_trip);
    RUN(test_single);
    RUN(test_format);
    RUN(test_long_format);
    RUN(test_parse);
    RUN(test_prefix);
    RUN(test_long_parse);
    RUN(test_round);
    RUN(test_hex);
    RUN(test_parse_hex);
    RUN(test_bits);
    return unit_finish();
}
