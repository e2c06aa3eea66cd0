package org.contactpoint.domain.index;

import java.util.Set;
import java.util.TreeSet;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.jspecify.annotations.Nullable;

/**
 * Which search entries a change of a record takes away and which it writes: all of them where what
 * the child is recognised by has changed, since each entry holds it.
 *
 * @param replaced those of the written ones that the record had before
 * @param traits the traits in the written entries
 */
public record IndexTurnover(
    Set<IndexKey> gone, Set<IndexKey> written, Set<IndexKey> replaced, Traits traits) {

  /**
   * The entries of one change.
   *
   * @param before null for a record that did not exist
   * @param after null for one that exists no more
   */
  public static IndexTurnover between(
      @Nullable ChildRecord before, @Nullable ChildRecord after, ComparableWords words) {
    Set<IndexKey> gone = keys(before, words);
    Set<IndexKey> written = keys(after, words);
    Set<IndexKey> old = new TreeSet<>(gone);
    gone.removeAll(written);
    Traits traits = traits(after, words);
    if (traits.equals(traits(before, words))) {
      written.removeAll(old);
    }
    Set<IndexKey> replaced = new TreeSet<>(written);
    replaced.retainAll(old);
    return new IndexTurnover(gone, written, replaced, traits);
  }

  private static Set<IndexKey> keys(@Nullable ChildRecord record, ComparableWords words) {
    return record == null ? new TreeSet<>() : new TreeSet<>(IndexKeys.of(record, words.sounds()));
  }

  private static Traits traits(@Nullable ChildRecord record, ComparableWords words) {
    return record == null ? Traits.NONE : Traits.of(record, words);
  }

  /** The number of entries to write and to delete. */
  public int size() {
    return gone.size() + written.size();
  }

  @Override
  public String toString() {
    return "IndexTurnover[" + gone.size() + " gone, " + written.size() + " written]";
  }
}
