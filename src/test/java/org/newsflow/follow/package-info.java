@NullMarked
package org.newsflow.follow;

import org.jspecify.annotations.NullMarked;
