package org.contactpoint.testkit.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/** A new open record of Leeds with one statement, unless a test says otherwise. */
public final class AChild {
  private ContactPointId id;
  private final List<AStatement> statements = new ArrayList<>();
  private Revision revision = Revision.NEW.next();
  private Authority responsible = AnAccount.LEEDS;
  private Set<ContactPointId> distinctFrom = Set.of();
  private boolean onceShielded;

  private AChild(long seed) {
    this.id = number(seed);
  }

  /** The ContactPoint number derived from a seed. */
  public static ContactPointId number(long seed) {
    return ContactPointId.generate(new SplittableRandom(seed));
  }

  /** A child with everything that a team can say, its number drawn from the name. */
  public static AChild named(String given, String family) {
    return new AChild((given + " " + family).hashCode())
        .saying(SomeFacts.full(given, family, "2012-03-09"));
  }

  /** A child of whom nothing is said yet. */
  public static AChild silent(long seed) {
    return new AChild(seed);
  }

  public AChild id(ContactPointId number) {
    id = number;
    return this;
  }

  /** One more statement of the team, under the next record id. */
  public AChild saying(SomeFacts facts) {
    return saying(AStatement.saying(facts).recordId("r" + (statements.size() + 1)));
  }

  public AChild saying(AStatement statement) {
    statements.add(statement);
    return this;
  }

  /** Nothing of what was said, but this. */
  public AChild sayingOnly(AStatement... others) {
    statements.clear();
    statements.addAll(List.of(others));
    return this;
  }

  public AChild sayingOnly(SomeFacts facts) {
    return sayingOnly(AStatement.saying(facts));
  }

  public AChild answeredForBy(Authority authority) {
    responsible = authority;
    return this;
  }

  public AChild distinctFrom(ContactPointId... others) {
    distinctFrom = Set.of(others);
    return this;
  }

  public AChild at(Revision other) {
    revision = other;
    return this;
  }

  public AChild onceShielded() {
    onceShielded = true;
    return this;
  }

  public ChildRecord.Open build() {
    List<Statement> all = statements.stream().map(statement -> statement.of(id)).toList();
    return new ChildRecord.Open(id, revision, responsible, all, distinctFrom, onceShielded);
  }

  /** The same child as shielded, one epoch on, with a proof that nobody checks. */
  public ChildRecord.Shielded shielded() {
    ChildRecord.Open open = build();
    return new ChildRecord.Shielded(id, revision.nextEpoch(), open.face(), "proof", distinctFrom);
  }
}
