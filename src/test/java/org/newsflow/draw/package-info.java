@NullMarked
package org.newsflow.draw;

import org.jspecify.annotations.NullMarked;
