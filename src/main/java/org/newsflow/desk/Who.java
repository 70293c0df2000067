package org.newsflow.desk;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param name as it stands in the record for ever
 * @param address where the request came from, or null where there was none
 */
record Who(String name, @Nullable String address) {}
