//! Four numbers worked on at once.
//!
//! The browser's build is optimised for size, which leaves loops as they are written; so the vector instructions of
//! WebAssembly are asked for by name. Elsewhere the same sums in the same order are left to the compiler.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod vector {
    use core::arch::wasm32::{
        f32x4, f32x4_add, f32x4_div, f32x4_extract_lane, f32x4_mul, f32x4_splat, f32x4_sqrt, v128,
    };

    /// Four numbers.
    #[derive(Clone, Copy)]
    pub struct Lanes(v128);

    impl Lanes {
        #[inline(always)]
        pub fn of(&[a, b, c, d]: &[f32; 4]) -> Self {
            Self(f32x4(a, b, c, d))
        }

        #[inline(always)]
        pub fn all(value: f32) -> Self {
            Self(f32x4_splat(value))
        }

        #[inline(always)]
        pub fn plus(self, other: Self) -> Self {
            Self(f32x4_add(self.0, other.0))
        }

        #[inline(always)]
        pub fn times(self, other: Self) -> Self {
            Self(f32x4_mul(self.0, other.0))
        }

        #[inline(always)]
        pub fn over(self, other: Self) -> Self {
            Self(f32x4_div(self.0, other.0))
        }

        #[inline(always)]
        pub fn root(self) -> Self {
            Self(f32x4_sqrt(self.0))
        }

        #[inline(always)]
        pub fn array(self) -> [f32; 4] {
            [
                f32x4_extract_lane::<0>(self.0),
                f32x4_extract_lane::<1>(self.0),
                f32x4_extract_lane::<2>(self.0),
                f32x4_extract_lane::<3>(self.0),
            ]
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod vector {
    /// Four numbers.
    #[derive(Clone, Copy)]
    pub struct Lanes([f32; 4]);

    impl Lanes {
        #[inline(always)]
        pub fn of(values: &[f32; 4]) -> Self {
            Self(*values)
        }

        #[inline(always)]
        pub fn all(value: f32) -> Self {
            Self([value; 4])
        }

        #[inline(always)]
        pub fn plus(self, other: Self) -> Self {
            let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
            Self([a + e, b + f, c + g, d + h])
        }

        #[inline(always)]
        pub fn times(self, other: Self) -> Self {
            let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
            Self([a * e, b * f, c * g, d * h])
        }

        #[inline(always)]
        pub fn over(self, other: Self) -> Self {
            let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
            Self([a / e, b / f, c / g, d / h])
        }

        #[inline(always)]
        pub fn root(self) -> Self {
            let [a, b, c, d] = self.0;
            Self([a.sqrt(), b.sqrt(), c.sqrt(), d.sqrt()])
        }

        #[inline(always)]
        pub fn array(self) -> [f32; 4] {
            self.0
        }
    }
}

pub use vector::Lanes;
