@NullMarked
package org.newsflow.topic;

import org.jspecify.annotations.NullMarked;
