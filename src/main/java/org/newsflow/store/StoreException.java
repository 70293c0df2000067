package org.newsflow.store;

import java.sql.SQLException;
import org.newsflow.item.NewsflowException;
import org.springframework.dao.DataAccessException;

/** The database could not do what it was asked: full, locked by another process, out of reach. */
public final class StoreException extends NewsflowException {

  private static final long serialVersionUID = 1L;

  StoreException(String code, String message) {
    super(code, Category.OURS, message);
  }

  StoreException(String code, String message, Throwable cause) {
    super(code, Category.OURS, message, cause);
  }

  /** What the driver or Spring says of the database, as one of ours; anything else as it is. */
  static RuntimeException of(Exception fault) {
    return switch (fault) {
      case StoreException ours -> ours;
      case SQLException sql ->
          new StoreException("store-failed", "the database failed: " + sql.getMessage(), sql);
      case DataAccessException spring ->
          new StoreException("store-failed", "the database failed: " + spring.getMessage(), spring);
      case RuntimeException other -> other;
      default -> new StoreException("store-failed", "the store failed: " + fault, fault);
    };
  }

  static StoreException closing() {
    return new StoreException("closing", "the store is being closed; try again in a moment");
  }
}
