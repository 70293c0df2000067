package org.newsflow.flow;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What every flow must do, on whatever it is kept. */
abstract class FlowContract implements AppendContract, LifeContract, ReadContract {

  private @Nullable Newsroom newsroom;

  /** How an empty flow is had. */
  abstract Newsroom.Opening opening();

  @BeforeEach
  void openTheFlow() {
    newsroom = Newsroom.open(opening());
  }

  @Override
  public Newsroom newsroom() {
    return requireNonNull(newsroom);
  }
}
