package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/**
 * Adds an involvement to a shielded child, or answers with the open one of that service. Only what
 * the account itself said under that number is looked at: what it said under a number that was
 * joined with it since would reveal that both are one child (rules §6).
 */
@Singleton
public final class AddHiddenInvolvement {
  private final Children children;
  private final HiddenFacts hidden;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public AddHiddenInvolvement(
      Children children, HiddenFacts hidden, Commits commits, Ids ids, Clock clock) {
    this.children = children;
    this.hidden = hidden;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds it, unless the account has an open one of that service. */
  public HiddenAddition handle(AddHiddenInvolvementCommand command) {
    return children.find(command.child()).orElse(null) instanceof ChildRecord.Shielded child
        ? added(command, child)
        : new HiddenAddition.ShieldedNoMore();
  }

  /** The account's own involvement of that id in its present state, for a repeat of the request. */
  public Optional<Involvement> find(ContactPointId child, AccountId account, String involvementId) {
    return OwnInvolvement.named(hidden.of(child), account, involvementId)
        .map(OwnInvolvement::involvement);
  }

  private HiddenAddition added(AddHiddenInvolvementCommand command, ChildRecord.Shielded child) {
    Involvement said = command.involvement();
    AccountId account = Objects.requireNonNull(said.owner(), "who adds it owns it");
    List<Statement> ofNumber =
        hidden.of(child.id()).stream()
            .filter(statement -> statement.saidOf().equals(command.number()))
            .toList();
    return OwnInvolvement.goingOn(ofNumber, account, said.serviceType())
        .map(there -> commit(command, there.involvement(), List.of()))
        .orElseGet(() -> commit(command, said, put(command, child)));
  }

  private List<Change> put(AddHiddenInvolvementCommand command, ChildRecord.Shielded child) {
    Involvement said = command.involvement();
    StatementKey key =
        new StatementKey(new Source(command.authority(), Source.SERVICE), said.id().value());
    Version version = Version.entered(clock.instant(), ids.next(), Facts.involved(said));
    return List.of(
        new Change.RevisionHeld(child.id(), child.revision()),
        new Change.VersionHidden(child.id(), key, command.number(), version));
  }

  private HiddenAddition commit(
      AddHiddenInvolvementCommand command, Involvement shown, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    all.add(command.answer().naming(shown.id().value()));
    return switch (commits.commit(all, List.of(command.entry()))) {
      case Commits.Committed committed -> new HiddenAddition.Noted(Disclosed.by(committed, shown));
      case Commits.Outcome refused -> new HiddenAddition.NotCommitted(refused);
    };
  }
}
