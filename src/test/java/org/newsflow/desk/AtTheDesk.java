package org.newsflow.desk;

/** What each part of the contract works with. */
interface AtTheDesk {

  /** The newsroom. */
  Newsdesk newsdesk();

  /** The newsroom after the program was stopped, this happened, and it was started again. */
  Newsdesk restarted(DeskSettings settings, Runnable meanwhile);
}
