// uses: core/base/exact_sum.c core/base/float_bits.c core/base/digits.c core/base/digits_row.c core/base/digits_mul.c core/base/digits_div.c core/base/digits_algebra.c core/base/digits_float.c
/* Exact sums at the ends of their range. */
#include "core/base/exact_sum.h"
#include "tests/unit/unit.h"

#include <float.h>
#include <math.h>

static double sum_of(const double *terms, size_t count)
{
    ExactSum sum = {{0}};
    for (size_t i = 0; i < count; i++)
        exact_sum_add_product(&sum, terms[i], 1);
    return exact_sum_value(&sum);
}

static double norm_of(double x, double y)
{
    ExactSum sum = {{0}};
    exact_sum_add_product(&sum, x, x);
    exact_sum_add_product(&sum, y, y);
    return exact_sum_square_root(&sum);
}

int main(void)
{
    const double small = 4.9406564584124654e-324;
    CHECK(sum_of(NULL, 0) == 0);
    CHECK(sum_of((double[]){DBL_MAX, small, -DBL_MAX}, 3) == small);
    CHECK(sum_of((double[]){-DBL_MAX, -DBL_MAX, DBL_MAX}, 3) == -DBL_MAX);
    CHECK(isinf(sum_of((double[]){DBL_MAX, DBL_MAX}, 2)));
    CHECK(sum_of((double[]){-small, small, -small}, 3) == -small);
    CHECK(sum_of((double[]){0.1, 0.2, -0.3}, 3) == 2.7755575615628914e-17);
    CHECK(sum_of((double[]){9007199254740992, 1, small}, 3) == 9007199254740994);
    CHECK(sum_of((double[]){9007199254740992, 1, -small}, 3) == 9007199254740992);

    ExactSum squares = {{0}};
    for (int i = 0; i < 1000; i++)
        exact_sum_add_product(&squares, -DBL_MAX, DBL_MAX);
    exact_sum_add_product(&squares, small, small);
    CHECK(exact_sum_value(&squares) == -INFINITY);

    CHECK(norm_of(0, 0) == 0);
    CHECK(norm_of(3, 4) == 5);
    CHECK(norm_of(small, 0) == small);
    CHECK(norm_of(3 * small, 4 * small) == 5 * small);
    CHECK(norm_of(DBL_MAX, small) == DBL_MAX);
    CHECK(isinf(norm_of(DBL_MAX, DBL_MAX)));
    CHECK(norm_of(1, 1) == 1.4142135623730951);
    CHECK(norm_of(3e-200, 4e-200) == 5e-200);
    return unit_finish();
}
