//! What the Ask screen knows before the rep opens their mouth (M6, M7).
