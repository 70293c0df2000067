package org.newsflow.item;

import java.util.List;

/** The one root of what this program throws: a code for programs and whose fault it is. */
public class NewsflowException extends RuntimeException {

  /** Whose fault it is, which decides who is told and whether trying again helps. */
  public enum Category {
    /** The caller asked for something that cannot be: 4xx. */
    CALLER,
    /** A story or document is at fault. */
    CONTENT,
    /** A place that we deliver to is at fault. */
    DESTINATION,
    /** We are at fault: 5xx. */
    OURS
  }

  private static final long serialVersionUID = 1L;

  private final String code;
  private final Category category;
  private final transient List<Problem> problems;

  public NewsflowException(String code, Category category, String message) {
    this(code, category, message, List.of());
  }

  public NewsflowException(String code, Category category, String message, List<Problem> problems) {
    super(message);
    this.code = code;
    this.category = category;
    this.problems = List.copyOf(problems);
  }

  public NewsflowException(String code, Category category, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.category = category;
    this.problems = List.of();
  }

  /** Stable, kebab-case, for programs. */
  public String code() {
    return code;
  }

  /** Whose fault it is. */
  public Category category() {
    return category;
  }

  /** The single faults, where there are several. */
  public List<Problem> problems() {
    return problems;
  }
}
