@NullMarked
package org.newsflow.media;

import org.jspecify.annotations.NullMarked;
