/** The whole program, started as its users start it. */
@NullMarked
package org.newsflow.program;

import org.jspecify.annotations.NullMarked;
