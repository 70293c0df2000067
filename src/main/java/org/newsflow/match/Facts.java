package org.newsflow.match;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What one item says, as fingerprints: each form of each word once for each field, and the places
 * where it stands. Taken anew for each item, in the same memory.
 */
final class Facts {

  private final Ints next = new Ints(1 << 11);
  private final Ints places = new Ints(1 << 11);
  private long[] prints = new long[1 << 9];
  private Run[] runs = new Run[1 << 9];
  private int[] forms = new int[1 << 9];
  private Field[] fields = new Field[1 << 9];
  private int[] first = new int[1 << 9];
  private int[] last = new int[1 << 9];
  private int size;
  private int end;

  /** The number of each fact, plus 1, in the place that its fingerprint gives or the next. */
  private int[] numbers = new int[1 << 11];

  private final Longs values = new Longs();
  private int urgency;
  private int priority;
  private long created;

  /** Takes of an item what is asked. */
  void take(Findable item, Set<Field> words, Set<Field> exact) {
    clear();
    for (Field field : words) {
      take(field, item.analysis().runs(item.texts(field)));
    }
    for (Field field : exact) {
      for (String value : item.values(field)) {
        values.add(Fingerprint.in(field, Fingerprint.of(value)));
      }
    }
    urgency = item.number(Field.URGENCY);
    priority = item.number(Field.PRIORITY);
    created = item.created().getEpochSecond();
  }

  private void take(Field field, List<List<Run>> texts) {
    for (List<Run> text : texts) {
      for (Run run : text) {
        for (int word = 0; word < run.size(); word++) {
          for (int form = run.start(word); form < run.end(word); form++) {
            take(field, run, form);
          }
          end++;
        }
      }
      end += Analysis.GAP;
    }
  }

  private void take(Field field, Run run, int form) {
    long print = Fingerprint.in(field, run.fingerprint(form));
    int place = (int) (print >>> 32) & numbers.length - 1;
    while (numbers[place] > 0 && prints[numbers[place] - 1] != print) {
      place = place + 1 & numbers.length - 1;
    }
    int occurrence = places.size();
    places.add(end);
    next.add(-1);
    if (numbers[place] > 0) {
      int fact = numbers[place] - 1;
      next.set(last[fact], occurrence);
      last[fact] = occurrence;
      return;
    }
    if (size == prints.length) {
      widen();
    }
    prints[size] = print;
    runs[size] = run;
    forms[size] = form;
    fields[size] = field;
    first[size] = occurrence;
    last[size] = occurrence;
    numbers[place] = ++size;
    if (2 * size > numbers.length) {
      spread();
    }
  }

  private void widen() {
    prints = Arrays.copyOf(prints, 2 * size);
    runs = Arrays.copyOf(runs, 2 * size);
    forms = Arrays.copyOf(forms, 2 * size);
    fields = Arrays.copyOf(fields, 2 * size);
    first = Arrays.copyOf(first, 2 * size);
    last = Arrays.copyOf(last, 2 * size);
  }

  private void spread() {
    numbers = new int[2 * numbers.length];
    for (int fact = 0; fact < size; fact++) {
      int place = (int) (prints[fact] >>> 32) & numbers.length - 1;
      while (numbers[place] > 0) {
        place = place + 1 & numbers.length - 1;
      }
      numbers[place] = fact + 1;
    }
  }

  /** Forgets the item. */
  private void clear() {
    Arrays.fill(numbers, 0);
    Arrays.fill(runs, 0, size, null);
    next.clear();
    places.clear();
    values.clear();
    size = 0;
    end = 0;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  long print(int fact) {
    return prints[fact];
  }

  String form(int fact) {
    return runs[fact].form(forms[fact]);
  }

  Field field(int fact) {
    return fields[fact];
  }

  /** One more than the last place of any word. */
  int end() {
    return end;
  }

  /** The first occurrence of a form. */
  int first(int fact) {
    return first[fact];
  }

  /** The occurrence of the same form after this one, or -1. */
  int next(int occurrence) {
    return next.get(occurrence);
  }

  /** Where an occurrence stands. */
  int place(int occurrence) {
    return places.get(occurrence);
  }

  /** How many exact values there are. */
  int values() {
    return values.size();
  }

  /** The fingerprint of a value in its field. */
  long value(int number) {
    return values.get(number);
  }

  /** The number that a field holds. */
  int number(Field field) {
    return field == Field.URGENCY ? urgency : priority;
  }

  /** The second in which this version was created. */
  long created() {
    return created;
  }
}
