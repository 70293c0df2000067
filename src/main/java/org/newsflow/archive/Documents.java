package org.newsflow.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.newsflow.abridge.Abridgement;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Strand;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;
import org.newsflow.match.Analysis;
import org.newsflow.match.Field;
import org.newsflow.match.Findable;
import org.newsflow.match.SubjectTree;

/** Makes the documents of an item: one for each version that has a text to be found by. */
final class Documents {

  /** The number of the form that is made here: an index of another is built anew. */
  static final int SCHEMA = 2;

  static final String GUID = "guid";
  static final String POSITION = "position";

  /** Position of the item's entry that came after, or {@link Long#MAX_VALUE}. */
  static final String NEXT = "next";

  /** When this version was created, in epoch milliseconds. */
  static final String CREATED = "created";

  static final String AT = "at";
  static final String PRODUCT = "product";
  static final String OWED = "owed";
  static final String EMBARGOED = "embargoed";

  /** Before the fields that say the same of the item's newest entry. */
  static final String NEWEST = "newest.";

  private static final int LONGEST_VALUE = PlaceLabel.LONGEST;

  private final SubjectTree subjects;

  Documents(SubjectTree subjects) {
    this.subjects = subjects;
  }

  /** Whether an entry has a text that can be found. */
  static boolean isFindable(Entry entry) {
    return entry.status() == PubStatus.USABLE;
  }

  /**
   * The documents of an item; none while it is held, and for ever when it is killed. Where the
   * public does not have the newest version, it has none.
   *
   * @param history its entries, oldest first
   * @param items by position
   * @param abridgements by position
   */
  List<Document> of(
      List<Entry> history, Map<Long, NewsItem> items, Map<Long, Abridgement> abridgements) {
    Entry newest = history.getLast();
    boolean isPublic = isPublic(newest) && abridgements.containsKey(newest.position());
    List<Document> documents = new ArrayList<>();
    if (isFindable(newest)) {
      for (int i = 0; i < history.size(); i++) {
        Entry entry = history.get(i);
        NewsItem item = items.get(entry.position());
        if (isFindable(entry) && item != null) {
          Document document = standing(entry, newest);
          long next = i + 1 == history.size() ? Long.MAX_VALUE : history.get(i + 1).position();
          document.add(new NumericDocValuesField(NEXT, next));
          add(document, Side.WHOLE, item);
          Abridgement abridgement = abridgements.get(entry.position());
          if (isPublic && abridgement != null && isPublic(entry)) {
            add(document, Side.PUBLIC, abridgement.item());
          }
          documents.add(document);
        }
      }
    }
    return documents;
  }

  private static boolean isPublic(Entry entry) {
    return entry.products().contains(Strand.PUBLIC) && !entry.embargoed() && !entry.test();
  }

  private static Document standing(Entry entry, Entry newest) {
    Document document = new Document();
    document.add(new StringField(GUID, entry.guid().value(), Store.NO));
    document.add(new LongPoint(POSITION, entry.position()));
    audience(document, "", entry);
    audience(document, NEWEST, newest);
    return document;
  }

  /** Whom an entry reaches: what {@link Standing} reads. */
  private static void audience(Document document, String prefix, Entry entry) {
    document.add(new NumericDocValuesField(prefix + POSITION, entry.position()));
    document.add(new NumericDocValuesField(prefix + AT, entry.at().toEpochMilli()));
    document.add(new NumericDocValuesField(prefix + EMBARGOED, entry.embargoed() ? 1 : 0));
    numbers(document, prefix + PRODUCT, entry.products());
    numbers(document, prefix + OWED, entry.owed().keySet());
  }

  private static void numbers(Document document, String name, Set<Long> numbers) {
    numbers.forEach(each -> document.add(new SortedNumericDocValuesField(name, each)));
  }

  private void add(Document document, Side side, NewsItem item) {
    Findable findable = new Findable(item, subjects);
    Analysis analysis = findable.analysis();
    document.add(text(side.marker(), "true"));
    for (Field field : Field.values()) {
      switch (field.kind()) {
        case WORDS ->
            findable
                .texts(field)
                .forEach(
                    t -> document.add(new TextField(side.words(field, analysis), t, Store.NO)));
        case NUMBER -> document.add(new IntPoint(side.number(field), findable.number(field)));
        case DATE ->
            document.add(new LongPoint(side.number(field), findable.created().toEpochMilli()));
        case CODE, CODES -> values(document, side, field, findable);
      }
      if (field.hasCodes()) {
        values(document, side, field, findable);
      }
    }
    if (side == Side.WHOLE) {
      document.add(new NumericDocValuesField(CREATED, findable.created().toEpochMilli()));
    }
    facets(document, side, item, findable);
  }

  private static void values(Document document, Side side, Field field, Findable findable) {
    findable.values(field).stream()
        .filter(value -> value.length() <= LONGEST_VALUE)
        .forEach(value -> document.add(text(side.values(field), value)));
  }

  private static void facets(Document document, Side side, NewsItem item, Findable findable) {
    facet(document, side, Facet.LANGUAGE, item.language());
    facet(document, side, Facet.TYPE, item.type().code());
    facet(document, side, Facet.URGENCY, String.valueOf(item.urgency()));
    findable.values(Field.SUBJECT).forEach(code -> facet(document, side, Facet.SUBJECT, code));
    item.about()
        .places()
        .forEach(place -> facet(document, side, Facet.PLACE, PlaceLabel.of(place)));
  }

  private static void facet(Document document, Side side, Facet facet, String value) {
    if (value.length() <= LONGEST_VALUE) {
      document.add(new SortedSetDocValuesField(side.facet(facet), new BytesRef(value)));
    }
  }

  private static StringField text(String name, String value) {
    return new StringField(name, value, Store.NO);
  }

  /** The facets that stand in the index; the others are counted otherwise. */
  static List<Facet> stored() {
    return Arrays.stream(Facet.values())
        .filter(facet -> facet != Facet.PRODUCT && facet != Facet.DAY)
        .toList();
  }
}
