package org.contactpoint.domain.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.Involvement;
import org.contactpoint.domain.value.ContactPointId;

/**
 * All that one source record ever said of a child, oldest first; the last version counts.
 *
 * @param saidOf the record that the statement was first linked to: what an unmerge gives back (the
 *     rules, §4)
 */
public record Statement(StatementKey key, ContactPointId saidOf, List<Version> versions) {

  public Statement {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a statement says something");
    }
    versions = versions.stream().sorted(Comparator.comparing(Version::asOf)).toList();
  }

  /** A statement with its first version. */
  public static Statement first(StatementKey key, ContactPointId saidOf, Version version) {
    return new Statement(key, saidOf, List.of(version));
  }

  /** What counts now. */
  public Version latest() {
    return versions.getLast();
  }

  /** The facts that count now, empty where the source has withdrawn them. */
  public Optional<Facts> live() {
    return latest().withdrawn() ? Optional.empty() : Optional.of(latest().facts());
  }

  /** The same statement with one version more. */
  public Statement saying(Version version) {
    List<Version> all = new ArrayList<>(versions);
    all.add(version);
    return new Statement(key, saidOf, all);
  }

  /** The statement without what that act brought, empty where nothing is left. */
  public Optional<Statement> without(String act) {
    List<Version> rest = versions.stream().filter(version -> !version.act().equals(act)).toList();
    return rest.isEmpty() ? Optional.empty() : Optional.of(new Statement(key, saidOf, rest));
  }

  /**
   * The involvements that it tells of, past ones too: another school or practice under the same id
   * ends the earlier one on the day that the next began.
   */
  public List<Involvement> involvements() {
    if (latest().withdrawn()) {
      return List.of();
    }
    List<Involvement> all = new ArrayList<>();
    for (Version version : versions) {
      Involvement next = version.facts().involvement();
      if (next == null || version.withdrawn()) {
        continue;
      }
      Involvement last = all.isEmpty() ? null : all.removeLast();
      if (last != null && !last.sameServiceAs(next)) {
        all.add(last.end() == null ? last.endedOn(next.start()) : last);
      }
      all.add(next);
    }
    return List.copyOf(all);
  }
}
