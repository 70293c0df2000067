@NullMarked
package org.newsflow.api;

import org.jspecify.annotations.NullMarked;
