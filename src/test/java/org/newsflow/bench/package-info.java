/** Benchmarks: each compares with a named peer or limit, interleaved with it in the same run. */
@NullMarked
package org.newsflow.bench;

import org.jspecify.annotations.NullMarked;
