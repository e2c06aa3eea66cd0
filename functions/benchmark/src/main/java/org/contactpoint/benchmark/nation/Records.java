package org.contactpoint.benchmark.nation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/** Makes records of the directory out of children: an open record with what its sources say. */
public final class Records {

  /** The council that answers for every child here: who is responsible plays no part in finding. */
  public static final Authority COUNCIL = new Authority("E08000035");

  /** The day that every source speaks of. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

  private static final long NUMBERS = 10_000_000_000L;

  /** Shares no divisor with the numbers there are. */
  private static final long STEP = 6_180_339_887L;

  private Records() {}

  /** The record with one statement, of the register of births. */
  public static ChildRecord.Open of(Kid kid) {
    return of(
        kid, List.of(statement(kid, new Source(Authority.NATIONAL, "births-deaths"), kid.facts())));
  }

  /** The record with those statements. */
  public static ChildRecord.Open of(Kid kid, List<Statement> statements) {
    return new ChildRecord.Open(
        number(kid), new Revision(1, 0), COUNCIL, statements, Set.of(), false);
  }

  /** What one source says of the child. */
  public static Statement statement(Kid kid, Source source, Facts facts) {
    StatementKey key = new StatementKey(source, "K" + kid.id());
    return Statement.first(key, number(kid), new Version(AS_OF, "nation", false, facts));
  }

  /**
   * The ContactPoint number: in no order, the same in every run, and never that of two children as
   * drawn numbers are of a few in a million.
   */
  public static ContactPointId number(Kid kid) {
    return ContactPointId.generate(new Drawn(kid.id() * STEP % NUMBERS));
  }

  /** Draws that number. */
  private record Drawn(long number) implements RandomGenerator {
    @Override
    public long nextLong() {
      return number;
    }

    @Override
    public long nextLong(long bound) {
      return number;
    }
  }
}
