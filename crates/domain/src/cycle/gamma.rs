//! Quantiles of the gamma distribution: the ends of the interval of R.

/// Where the search for a quantile ends.
const STEPS_MAX: usize = 200;

/// The value below which a gamma variable of this shape and scale stays with that probability.
///
/// 0 for a shape, scale or probability that is not above 0. Exact to about ten digits: the distribution function is the
/// series or the continued fraction of the incomplete gamma function (Abramowitz and Stegun 6.5.29, 6.5.31), turned round
/// by halving.
pub fn gamma_quantile(probability: f64, shape: f64, scale: f64) -> f64 {
    let usable = |x: f64| x.is_finite() && x > 0.0;
    if !(usable(probability) && usable(shape) && usable(scale)) || probability >= 1.0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0_f64, shape.max(1.0));
    let mut steps = 0;
    while lower_gamma(shape, high) < probability && steps < STEPS_MAX {
        low = high;
        high *= 2.0;
        steps += 1;
    }
    for _ in 0..STEPS_MAX {
        let middle = f64::midpoint(low, high);
        if lower_gamma(shape, middle) < probability {
            low = middle;
        } else {
            high = middle;
        }
        if high - low <= 1e-12 * high {
            break;
        }
    }
    f64::midpoint(low, high) * scale
}

/// The regularised lower incomplete gamma function.
fn lower_gamma(shape: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let front = (shape * x.ln() - x - ln_gamma(shape)).exp();
    if x < shape + 1.0 {
        let (mut term, mut sum, mut n) = (1.0 / shape, 1.0 / shape, shape);
        while term > sum * 1e-16 {
            n += 1.0;
            term *= x / n;
            sum += term;
        }
        return (front * sum).min(1.0);
    }
    // The continued fraction of the upper function, after Lentz.
    let tiny = 1e-300;
    let mut b = x + 1.0 - shape;
    let mut c = 1.0 / tiny;
    let mut d = 1.0 / b;
    let mut fraction = d;
    for n in 1..10_000 {
        let n = f64::from(n);
        let a = -n * (n - shape);
        b += 2.0;
        d = a.mul_add(d, b);
        c = b + a / c;
        d = 1.0 / if d.abs() < tiny { tiny } else { d };
        c = if c.abs() < tiny { tiny } else { c };
        fraction *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    (1.0 - front * fraction).clamp(0.0, 1.0)
}

/// The logarithm of the gamma function for an argument above 0: Stirling's series, after stepping up to where it is exact.
fn ln_gamma(mut x: f64) -> f64 {
    let mut shift = 0.0;
    while x < 10.0 {
        shift += x.ln();
        x += 1.0;
    }
    let inverse = 1.0 / x;
    let square = inverse * inverse;
    let series = inverse
        * (1.0 / 12.0
            - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square * (1.0 / 1680.0 - square / 1188.0))));
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + series - shift
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_tables() {
        // Chi-square with 2k degrees of freedom is gamma with shape k and scale 2.
        for (probability, shape, expected) in [
            (0.95, 0.5, 3.841_459),
            (0.95, 1.0, 5.991_465),
            (0.025, 5.0, 3.246_973),
            (0.975, 50.0, 129.561_2),
        ] {
            let found = gamma_quantile(probability, shape, 2.0);
            assert!((found / expected - 1.0).abs() < 1e-6, "{found} is not {expected}");
        }
        // No wins at all: the upper end is the rule of −ln 0.025.
        assert!((gamma_quantile(0.975, 1.0, 1.0) - 3.688_879).abs() < 1e-6);
    }

    #[test]
    fn what_is_no_distribution_has_no_quantile() {
        for (probability, shape, scale) in
            [(0.0, 1.0, 1.0), (1.0, 1.0, 1.0), (0.5, 0.0, 1.0), (0.5, 1.0, f64::NAN)]
        {
            assert_eq!(gamma_quantile(probability, shape, scale), 0.0);
        }
    }
}
