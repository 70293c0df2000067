@NullMarked
package org.newsflow.leak;

import org.jspecify.annotations.NullMarked;
