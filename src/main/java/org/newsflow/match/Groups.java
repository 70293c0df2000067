package org.newsflow.match;

/** From each number, from 0 on, to the numbers of its group: mostly one, and then in one place. */
final class Groups {

  /** The one number of each group; or where among the others those of the group begin, as ~. */
  private final int[] first;

  /** The numbers of groups of several, one after the other, the last of each as ~. */
  private final int[] others;

  private Groups(int[] first, int[] others) {
    this.first = first;
    this.others = others;
  }

  /** How many groups there are. */
  int size() {
    return first.length;
  }

  /** The one number of a group; below 0 where there are several: ask {@link #at} from its ~ on. */
  int one(int group) {
    return first[group];
  }

  /** One of several numbers; the last one of its group is given as ~. */
  int at(int place) {
    return others[place];
  }

  long memory() {
    return 4L * (first.length + others.length);
  }

  /** Gathers groups of numbers. */
  static final class Builder {

    private final Ints numbers = new Ints();
    private final Ints before = new Ints();

    /** Adds a number to a group whose last number so far was added in this place, or -1. */
    int add(int number, int last) {
      numbers.add(number);
      before.add(last);
      return numbers.size() - 1;
    }

    /**
     * @param lasts for each group the place of its last number, or -1
     */
    Groups build(int[] lasts) {
      int[] first = new int[lasts.length];
      Ints others = new Ints(numbers.size());
      for (int group = 0; group < lasts.length; group++) {
        int last = lasts[group];
        if (last < 0) {
          continue;
        }
        if (before.get(last) < 0) {
          first[group] = numbers.get(last);
          continue;
        }
        first[group] = ~others.size();
        for (int next = last; next >= 0; next = before.get(next)) {
          others.add(before.get(next) < 0 ? ~numbers.get(next) : numbers.get(next));
        }
      }
      return new Groups(first, others.toArray());
    }
  }
}
