package org.contactpoint.domain.child;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;

/** Merges two open records, and unmerges them exactly (rules §4). */
public final class Merging {

  /**
   * How many records may be one child's. Each is hidden and comes into the open again behind a face
   * of its own (rules §6), and one commit has no room for more.
   */
  public static final int MOST_RECORDS = 4;

  private Merging() {}

  /** Whether the two and all that were merged into them are more than may be one child's. */
  public static boolean areTooMany(ChildRecord.Open into, ChildRecord.Open duplicate) {
    return Distinctions.numbersOf(into).size() + Distinctions.numbersOf(duplicate).size()
        > MOST_RECORDS;
  }

  /** The two records after a merge or unmerge. */
  public record Pair<S extends ChildRecord>(ChildRecord.Open survivor, S other) {}

  /** The survivor with all statements, the duplicate as a pointer to it. */
  public static Pair<ChildRecord.Merged> join(ChildRecord.Open into, ChildRecord.Open duplicate) {
    List<Statement> all = new ArrayList<>(into.statements());
    all.addAll(duplicate.statements());
    return new Pair<>(
        watched(next(into, all, into.onceShielded() || duplicate.onceShielded()), duplicate),
        new ChildRecord.Merged(
            duplicate.id(),
            duplicate.revision().next(),
            into.id(),
            duplicate.onceShielded(),
            duplicate.distinctFrom()));
  }

  /**
   * How the survivor's statements are divided when a merge is undone.
   *
   * @param stay those that stay with it
   * @param go those that go with the duplicate
   */
  public record Parted(List<Statement> stay, List<Statement> go) {
    public Parted {
      stay = List.copyOf(stay);
      go = List.copyOf(go);
    }

    /** Whether either record would be left without anybody who ever named the child. */
    public boolean leavesOneUnnamed() {
      return stay.stream().noneMatch(Statement::namesTheChild)
          || go.stream().noneMatch(Statement::namesTheChild);
    }
  }

  /**
   * Each record's own: the statements that were first linked to it, later versions of them
   * included; the duplicate's also with those of whatever had been merged into it before.
   *
   * @param merged the records whose statements the survivor holds; any other is passed over
   */
  public static Parted own(
      ChildRecord.Open survivor,
      ChildRecord.Merged duplicate,
      Collection<? extends ChildRecord> merged) {
    Set<ContactPointId> goes = with(duplicate, merged);
    Predicate<Statement> theirs = statement -> goes.contains(statement.saidOf());
    return new Parted(
        survivor.without(theirs), survivor.statements().stream().filter(theirs).toList());
  }

  /** The two records, each with its statements. */
  public static Pair<ChildRecord.Open> part(
      ChildRecord.Open survivor, ChildRecord.Merged duplicate, Parted parted) {
    ChildRecord.Open back =
        new ChildRecord.Open(
            duplicate.id(),
            duplicate.revision().next(),
            survivor.responsible(),
            parted.go(),
            duplicate.distinctFrom(),
            duplicate.onceShielded(),
            survivor.watched(),
            null);
    return new Pair<>(next(survivor, parted.stay(), survivor.onceShielded()), back);
  }

  /** The number of a merged record and of all that lead to it. */
  private static Set<ContactPointId> with(
      ChildRecord.Merged duplicate, Collection<? extends ChildRecord> merged) {
    Set<ContactPointId> all = new HashSet<>(Set.of(duplicate.id()));
    boolean more = true;
    while (more) {
      more =
          all.addAll(
              merged.stream()
                  .filter(
                      record -> record instanceof ChildRecord.Merged m && all.contains(m.into()))
                  .map(ChildRecord::id)
                  .toList());
    }
    return all;
  }

  private static ChildRecord.Open next(
      ChildRecord.Open record, List<Statement> statements, boolean onceShielded) {
    return new ChildRecord.Open(
        record.id(),
        record.revision().next(),
        record.responsible(),
        statements,
        record.distinctFrom(),
        onceShielded,
        record.watched(),
        null);
  }

  /** Whoever watches the duplicate watches the record that stands for it. */
  private static ChildRecord.Open watched(ChildRecord.Open record, ChildRecord.Open duplicate) {
    return duplicate.watched() ? record.whenWatched() : record;
  }
}
