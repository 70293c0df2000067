package org.newsflow.subscriber;

/**
 * What the {@link Book} holds and what changes at positions of the flow only.
 *
 * <p>A new one is drawn up with the id 0; the book gives it its number, from 1 on, for ever.
 */
public sealed interface Booked permits Subscriber, Product, Contract {

  /** Its number among its kind, or 0 while it is not booked. */
  long id();
}
