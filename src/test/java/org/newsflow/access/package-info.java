@NullMarked
package org.newsflow.access;

import org.jspecify.annotations.NullMarked;
