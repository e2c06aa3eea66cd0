package org.contactpoint.domain.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * All versions of what one source record says of a child, oldest first; the last version counts.
 *
 * @param saidOf the record that the statement was first linked to: what an unmerge gives back
 *     (rules §4)
 */
public record Statement(StatementKey key, ContactPointId saidOf, List<Version> versions) {

  public Statement {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a statement says something");
    }
    versions = applied(versions.stream().sorted(Comparator.comparing(Version::asOf)).toList());
  }

  /** Each addition applies to the last version before it, whichever versions are left. */
  private static List<Version> applied(List<Version> oldestFirst) {
    List<Version> all = new ArrayList<>();
    Facts before = null;
    for (Version version : oldestFirst) {
      Version applied = version.on(before);
      all.add(applied);
      before = applied.withdrawn() ? before : applied.facts();
    }
    return List.copyOf(all);
  }

  /** A statement with its first version. */
  public static Statement first(StatementKey key, ContactPointId saidOf, Version version) {
    return new Statement(key, saidOf, List.of(version));
  }

  /** The version that counts now. */
  public Version latest() {
    return versions.getLast();
  }

  /** The facts that count now, empty where the source has withdrawn them. */
  public Optional<Facts> live() {
    return latest().withdrawn() ? Optional.empty() : Optional.of(latest().facts());
  }

  /**
   * The same statement with one version more, and without superseded ones that tell nothing any
   * more, so that it does not grow with how often a source sends it.
   */
  public Statement saying(Version version) {
    List<Version> all = new ArrayList<>(versions);
    all.add(version);
    return Superseded.leftOut(new Statement(key, saidOf, all));
  }

  /** Whether it names the child, taken back or not. */
  public boolean namesTheChild() {
    return latest().facts().currentName().isPresent();
  }

  /** All that is left where everything is taken back: who the child is. */
  public Statement withdrawn() {
    Version last =
        versions.reversed().stream()
            .filter(version -> version.facts().currentName().isPresent())
            .findFirst()
            .orElse(latest());
    return first(
        key, saidOf, new Version(last.asOf(), last.act(), true, last.facts().nameAndBirthday()));
  }

  /** A statement of which nothing counts any more but whom it named. */
  public static Statement withdrawn(StatementKey key, ContactPointId saidOf, Facts named) {
    return first(key, saidOf, new Version(LocalDate.EPOCH, "withdrawn", true, named));
  }

  /** The version since which the source has said of this part what it says now. */
  public <T> Version since(Function<Facts, @Nullable T> part) {
    @Nullable T now = part.apply(latest().facts());
    Version first = latest();
    for (Version version : versions.reversed()) {
      if (!Objects.equals(part.apply(version.facts()), now)) {
        break;
      }
      first = version;
    }
    return first;
  }

  /**
   * The statement without what that act brought, empty where nothing is left. An addition that
   * applied to nothing else keeps only name and birthday: what only that act said goes (rules §4).
   */
  public Optional<Statement> without(String act) {
    List<Version> rest = new ArrayList<>();
    boolean bared = false;
    for (Version version : versions) {
      boolean standsAlone = rest.stream().allMatch(Version::withdrawn);
      if (version.act().equals(act)) {
        bared = bared || !version.withdrawn();
      } else {
        rest.add(bared && standsAlone ? version.alone() : version);
      }
    }
    return rest.isEmpty() ? Optional.empty() : Optional.of(new Statement(key, saidOf, rest));
  }

  /**
   * The involvements in it, past ones too: another school or practice under the same id ends the
   * earlier one on the day that the next began, and a version that names none ends it on its own
   * day. One that goes on keeps its first id.
   */
  public List<Involvement> involvements() {
    if (latest().withdrawn()) {
      return List.of();
    }
    List<Involvement> all = new ArrayList<>();
    for (Version version : versions) {
      if (!version.withdrawn()) {
        follow(all, version);
      }
    }
    return List.copyOf(all);
  }

  private static void follow(List<Involvement> all, Version version) {
    Involvement next = version.facts().involvement();
    Involvement last = all.isEmpty() ? null : all.removeLast();
    if (last != null && next != null && last.sameServiceAs(next)) {
      all.add(next.named(last.id()));
      return;
    }
    if (last != null) {
      LocalDate day = next == null ? version.asOf() : next.start();
      all.add(last.end() == null ? last.endedOn(day) : last);
    }
    if (next != null) {
      all.add(next);
    }
  }
}
