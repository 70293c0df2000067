package org.newsflow.access;

import java.time.Instant;
import org.newsflow.access.Caller.Person;

/** Somebody's sign-in, until it ends. */
public record Session(Person person, Instant expires) {}
