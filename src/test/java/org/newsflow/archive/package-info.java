@NullMarked
package org.newsflow.archive;

import org.jspecify.annotations.NullMarked;
