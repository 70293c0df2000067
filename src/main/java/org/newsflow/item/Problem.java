package org.newsflow.item;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what somebody sent, told so that they can mend it.
 *
 * @param field the field's name or path as the sender wrote it, or null for the whole
 * @param rule the broken rule's short name, stable for programs
 * @param message what is wrong and what to do about it
 */
public record Problem(@Nullable String field, String rule, String message) {}
