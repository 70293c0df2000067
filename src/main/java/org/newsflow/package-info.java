@NullMarked
package org.newsflow;

import org.jspecify.annotations.NullMarked;
