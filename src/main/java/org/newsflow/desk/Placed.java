package org.newsflow.desk;

/** Where in the flow an act stands, and which version it made. */
public record Placed(long position, int version) implements Released, Killing {}
