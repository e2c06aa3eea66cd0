package org.contactpoint.domain.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.value.ContactPointId;

/** Who stands under which key. Every key is asked for at once; nothing is ever scanned. */
public interface SearchIndex {

  /**
   * The children under each of the keys as they stand now, at most {@code bound} for a key.
   *
   * @return for each key that was asked for, who stands there
   */
  Map<IndexKey, Listing> ask(Collection<IndexKey> keys, int bound);

  /**
   * The same at half the price, where it does not matter if a change of the last second is missed.
   * Whoever shows a child found so must look at the record itself first.
   */
  default Map<IndexKey, Listing> skim(Collection<IndexKey> keys, int bound) {
    return ask(keys, bound);
  }

  /**
   * One child under one key.
   *
   * @param traits what everybody may recognise the child by
   */
  record Posting(ContactPointId child, Traits traits) {
    @Override
    public String toString() {
      return "Posting[" + child + ", redacted]";
    }
  }

  /**
   * What stands under one key.
   *
   * @param cut whether there are more than the bound
   * @param turns how often a machine has created a child there
   */
  record Listing(List<Posting> postings, boolean cut, long turns) {
    public Listing {
      postings = List.copyOf(postings);
    }

    /** A listing where no machine ever created a child. */
    public Listing(List<Posting> postings, boolean cut) {
      this(postings, cut, 0);
    }

    /** The children's numbers. */
    public Set<ContactPointId> children() {
      return postings.stream().map(Posting::child).collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * Who stands under several keys, each child once.
   *
   * @param children in the order in which they were met, with what everybody may recognise them by
   * @param cut whether one of the listings is
   */
  record Found(Map<ContactPointId, Traits> children, boolean cut) {

    /** Who stands in those listings. */
    public static Found in(Iterable<Listing> listings) {
      Map<ContactPointId, Traits> children = new LinkedHashMap<>();
      boolean cut = false;
      for (Listing listing : listings) {
        for (Posting posting : listing.postings()) {
          children.putIfAbsent(posting.child(), posting.traits());
        }
        cut |= listing.cut();
      }
      return new Found(children, cut);
    }
  }
}
