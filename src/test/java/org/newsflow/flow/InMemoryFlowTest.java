package org.newsflow.flow;

/** The model keeps the contract that it stands for. */
class InMemoryFlowTest extends FlowContract {

  @Override
  Newsroom.Opening opening() {
    return InMemoryFlow::new;
  }
}
