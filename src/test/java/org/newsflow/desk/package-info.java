@NullMarked
package org.newsflow.desk;

import org.jspecify.annotations.NullMarked;
