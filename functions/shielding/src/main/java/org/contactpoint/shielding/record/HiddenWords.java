package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.hiding.Hiding;

/** What a team says of a child that it shields: it is put apart with the rest. */
@Singleton
public final class HiddenWords {
  private final HiddenFacts hidden;
  private final Hiding hiding;
  private final Ids ids;
  private final Clock clock;

  public HiddenWords(HiddenFacts hidden, Hiding hiding, Ids ids, Clock clock) {
    this.hidden = hidden;
    this.hiding = hiding;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The changes by which the team says it, over what it said before; the face stays as it is.
   *
   * @param then what it says, by what it said before, which may be nothing
   */
  public List<Change> saying(
      ChildRecord.Shielded child, Authority team, UnaryOperator<Facts> then) {
    StatementKey key = new StatementKey(new Source(team, Source.TEAM), child.id().value());
    List<Statement> before = hidden.of(child.id());
    Facts facts =
        before.stream()
            .filter(statement -> statement.key().equals(key))
            .findFirst()
            .map(statement -> then.apply(statement.latest().facts()))
            .orElseGet(() -> then.apply(Facts.NOTHING));
    Version next = Version.entered(clock.instant(), ids.next(), facts);
    List<Statement> after = new ArrayList<>(before);
    after.add(Statement.first(key, child.id(), next));
    return List.of(
        new Change.RevisionHeld(child.id(), child.revision()),
        new Change.VersionHidden(child.id(), key, child.id(), next),
        new Change.HiddenKeysSaved(
            child.id(), hiding.keys(child.face(), before), hiding.keys(child.face(), after)));
  }
}
