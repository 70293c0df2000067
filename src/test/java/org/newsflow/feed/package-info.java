@NullMarked
package org.newsflow.feed;

import org.jspecify.annotations.NullMarked;
