@NullMarked
package org.newsflow.web;

import org.jspecify.annotations.NullMarked;
