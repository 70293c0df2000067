@NullMarked
package org.newsflow.page;

import org.jspecify.annotations.NullMarked;
