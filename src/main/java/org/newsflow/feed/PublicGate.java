package org.newsflow.feed;

import java.util.List;
import java.util.Set;
import org.newsflow.archive.MayRead;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Strand;
import org.newsflow.item.Notice;
import org.newsflow.subscriber.HandOut;

/** The public's gate: the abridgements, and word of what was taken back. */
record PublicGate(long head) implements Gate {

  private static final Strand STRAND = new Strand(Set.of(Strand.PUBLIC), null);

  @Override
  public Strand strand() {
    return STRAND;
  }

  @Override
  public boolean has(Entry entry) {
    return entry.products().contains(Strand.PUBLIC) && !entry.embargoed();
  }

  @Override
  public boolean reads(Entry entry, Filter filter) {
    return filter.passes(entry);
  }

  @Override
  public boolean tells(Entry entry) {
    return true;
  }

  @Override
  public boolean wasGiven(HandOut handOut) {
    return false;
  }

  @Override
  public boolean mayLookUp(Entry entry) {
    return false;
  }

  @Override
  public boolean goesBack() {
    return false;
  }

  @Override
  public MayRead mayRead() {
    return MayRead.ABRIDGEMENTS;
  }

  /** The rest is said to editors. */
  @Override
  public Notice told(Notice notice) {
    return new Notice(notice.grade(), null, notice.publicNote(), null);
  }

  @Override
  public List<String> products(Entry entry) {
    return List.of();
  }

  @Override
  public boolean inForce() {
    return true;
  }

  /** An abridgement has no other sizes than the public may have. */
  @Override
  public boolean allows(String size) {
    return true;
  }

  @Override
  public Shape shape(Entry entry) {
    return Shape.ABRIDGED;
  }
}
