package org.newsflow.web;

import org.springframework.util.unit.DataSize;

/**
 * How large a request's body may be at these addresses. A door that takes more than usual declares
 * a bean of this.
 *
 * @param pattern of the path, as in {@code /v1/desk/pictures/**}
 * @param size the most that is read; more is refused with 413
 */
public record BodyLimit(String pattern, DataSize size) {}
