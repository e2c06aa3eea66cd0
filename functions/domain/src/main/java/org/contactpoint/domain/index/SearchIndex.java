package org.contactpoint.domain.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The index of search entries: which children are indexed under which key. All keys are asked for
 * at once; nothing is ever scanned.
 */
public interface SearchIndex {

  /**
   * The children under each of the keys as they are now, at most {@code bound} for a key.
   *
   * @return for each key that was asked for, the children under it
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
   * The entries under one key.
   *
   * @param cut whether there are more than the bound
   * @param creations how many children were created under the key
   */
  record Listing(List<Posting> postings, boolean cut, long creations) {
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
   * The children under several keys, each once.
   *
   * @param children in the order in which they were found, with what everybody may recognise them
   *     by
   * @param cut whether one of the listings is
   */
  record Found(Map<ContactPointId, Traits> children, boolean cut) {

    /** The children of those listings. */
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
