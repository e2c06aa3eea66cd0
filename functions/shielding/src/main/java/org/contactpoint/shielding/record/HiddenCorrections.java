package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.shielding.hiding.Hiding;
import org.jspecify.annotations.Nullable;

/** What a team says of a child that it shields: it is put apart with the rest. */
@Singleton
final class HiddenCorrections {
  private final HiddenFacts hidden;
  private final Hiding hiding;
  private final Ids ids;
  private final Clock clock;

  HiddenCorrections(HiddenFacts hidden, Hiding hiding, Ids ids, Clock clock) {
    this.hidden = hidden;
    this.hiding = hiding;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The changes by which the team says it; the face stays as it is.
   *
   * @param shown the address that the team was shown, null for none
   */
  List<Change> changes(
      ChildRecord.Shielded child,
      Correction correction,
      Authority authority,
      @Nullable Address shown) {
    StatementKey key = new StatementKey(new Source(authority, Source.TEAM), child.id().value());
    List<Statement> before = hidden.of(child.id());
    Version next =
        before.stream()
            .filter(statement -> statement.key().equals(key))
            .findFirst()
            .map(statement -> correction.over(statement.latest().facts(), shown))
            .map(this::said)
            .orElseGet(() -> said(correction.alone(shown)));
    List<Statement> after = new ArrayList<>(before);
    after.add(Statement.first(key, child.id(), next));
    return List.of(
        new Change.RevisionHeld(child.id(), child.revision()),
        new Change.VersionHidden(child.id(), key, child.id(), next),
        new Change.HiddenKeysSaved(
            child.id(), hiding.keys(child.face(), before), hiding.keys(child.face(), after)));
  }

  private Version said(Facts facts) {
    return Version.entered(clock.instant(), ids.next(), facts);
  }
}
