package org.contactpoint.benchmark.nation;

import java.util.List;
import java.util.stream.Stream;

/** Finds brothers and sisters, who are next to one another in a nation. */
public final class Siblings {
  private static final int MOST = 5;

  private final List<Kid> kids;

  /** Of those children, each at the place of its id. */
  public Siblings(List<Kid> kids) {
    this.kids = kids;
  }

  /** The brothers and sisters of a child. */
  public List<Kid> of(Kid kid) {
    int from = Math.max(0, kid.id() - MOST);
    int to = Math.min(kids.size(), kid.id() + MOST + 1);
    return kids.subList(from, to).stream().filter(kid::isSiblingOf).toList();
  }

  /** Who was born with the child. */
  public Stream<Kid> twins(Kid kid) {
    return of(kid).stream().filter(kid::isTwinOf);
  }
}
