package org.contactpoint.domain.commit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Which things name a child from now on and can't be found from its record. It is noted under the
 * child's number in the commit that names it, so that the child's destruction finds them all (rules
 * §9.5).
 *
 * @param named what is to be noted
 */
public record NamingChanges(Set<Naming> named) {
  public NamingChanges {
    named = Set.copyOf(named);
  }

  /** What names the child. */
  public enum Kind {
    MERGE,
    CALL_BACK,
    INVESTIGATION,
    /** Another record, which a person has distinguished from the child. */
    RECORD,
    /** A row of which a person has decided that it is not about the child. */
    ROW,
    /** What quarantined rows that look like the child appear to have made. */
    APPARENT;

    /** How it is stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One thing that names a child.
   *
   * @param id of the merge, call-back, investigation or row, or the number of the other or apparent
   *     record
   */
  public record Naming(ContactPointId child, Kind kind, String id) {}

  /** What those changes, made together, name. */
  public static NamingChanges of(List<Change> changes) {
    Set<Naming> named = new LinkedHashSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.MergeSaved c when c.before() == null ->
            c.after()
                .children()
                .forEach(child -> named.add(new Naming(child, Kind.MERGE, c.after().id())));
        case Change.CallBackSaved c when c.before() == null ->
            named.add(new Naming(c.after().child(), Kind.CALL_BACK, c.after().id()));
        case Change.InvestigationSaved c when c.before() == null ->
            named.add(new Naming(c.after().child(), Kind.INVESTIGATION, c.after().id()));
        case Change.RecordSaved(ChildRecord before, ChildRecord after) ->
            newlyDistinct(before, after)
                .forEach(other -> named.add(new Naming(other, Kind.RECORD, after.id().value())));
        case Change.WaitingRowSaved(WaitingRow before, WaitingRow after) ->
            newlyRuledOut(before, after)
                .forEach(child -> named.add(new Naming(child, Kind.ROW, after.id())));
        case Change.ApparentRecordSaved c when c.before() == null ->
            named.add(new Naming(c.after().looksLike(), Kind.APPARENT, c.after().id().value()));
        default -> {}
      }
    }
    return new NamingChanges(named);
  }

  private static Set<ContactPointId> newlyDistinct(
      @Nullable ChildRecord before, ChildRecord after) {
    Set<ContactPointId> apart = new HashSet<>(after.distinctFrom());
    apart.remove(after.id());
    if (before != null) {
      apart.removeAll(before.distinctFrom());
    }
    return apart;
  }

  private static Set<ContactPointId> newlyRuledOut(@Nullable WaitingRow before, WaitingRow after) {
    Set<ContactPointId> apart = new HashSet<>(after.distinguished());
    if (before != null) {
      apart.removeAll(before.distinguished());
    }
    return apart;
  }

  /** How many items it takes. */
  public int size() {
    return named.size();
  }
}
