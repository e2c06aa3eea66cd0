package org.contactpoint.shielding.life;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;

/**
 * Says something of a child's life, as the team of the responsible council. To any other team an
 * open child and a shielded one are answered alike, and an archived one is absent (rules §6, §9).
 */
@Singleton
public final class RecordLife {
  private static final Facts NOTHING =
      new Facts(List.of(), null, Gender.UNKNOWN, List.of(), null, List.of(), null, null, null);

  private final Children children;
  private final Shields shields;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public RecordLife(Children children, Shields shields, Commits commits, Ids ids, Clock clock) {
    this.children = children;
    this.shields = shields;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Says it, or says why not. */
  public LifeOutcome handle(LifeCommand command) {
    LocalDate today = London.today(clock);
    return children
        .reachable(command.child(), today)
        .or(() -> archived(command, today))
        .map(record -> decided(command, record, today))
        .orElseGet(LifeOutcome.Unknown::new);
  }

  /** To whoever may not read the archive, there is no such record. */
  private Optional<ChildRecord.Surviving> archived(LifeCommand command, LocalDate today) {
    return children
        .archived(command.child(), today)
        .filter(record -> command.repeated() || command.word().reaches(record.lifeCourse(), today))
        .filter(record -> isOwn(command.caller(), record));
  }

  private LifeOutcome decided(LifeCommand command, ChildRecord.Surviving record, LocalDate today) {
    Decision decision =
        AccessPolicy.decide(
            command.caller(),
            Action.CHANGE_LIFE_CYCLE,
            isOwn(command.caller(), record) ? Set.of(CallerRelation.OWN_COUNCIL) : Set.of(),
            Denial.OTHER_COUNCIL);
    return switch (decision) {
      case Decision.Denied denied -> new LifeOutcome.Refused(denied.because(), record.id());
      case Decision.Permitted ignored ->
          switch (record) {
            case ChildRecord.Shielded hidden -> new LifeOutcome.Hidden(hidden.id());
            case ChildRecord.Open open -> said(command, open, today);
          };
    };
  }

  private boolean isOwn(Caller caller, ChildRecord.Surviving record) {
    return responsible(record).filter(caller.account()::worksFor).isPresent();
  }

  private Optional<Authority> responsible(ChildRecord.Surviving record) {
    return switch (record) {
      case ChildRecord.Open open -> Optional.of(open.responsible());
      case ChildRecord.Shielded hidden ->
          shields.newestOf(hidden.id()).filter(Shield::hides).map(Shield::responsible);
    };
  }

  private LifeOutcome said(LifeCommand command, ChildRecord.Open child, LocalDate today) {
    LifeWord word = command.word();
    ChildView view = child.view();
    if (command.repeated()) {
      return commit(command, child, List.of());
    }
    if (word.isSaidIn(view)) {
      return commit(command, child, remembered(command));
    }
    return switch (word.misfit(view, today).orElse(null)) {
      case LifeWord.Misfit.Field(String field, String reason) ->
          new LifeOutcome.Unfit(field, reason);
      case LifeWord.Misfit.State(String slug, String detail) ->
          new LifeOutcome.OutOfTurn(slug, detail, child.id());
      case null -> say(command, child);
    };
  }

  private LifeOutcome say(LifeCommand command, ChildRecord.Open child) {
    ChildRecord.Open after = child.stating(statement(command.word(), child)).revised();
    if (RecordLimits.exceeded(child, after).isPresent()) {
      return new LifeOutcome.NotCommitted(new Commits.Full());
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RecordSaved(child, after));
    changes.addAll(remembered(command));
    return commit(command, after, changes);
  }

  private Statement statement(LifeWord word, ChildRecord.Open child) {
    StatementKey key =
        new StatementKey(new Source(child.responsible(), Source.TEAM), child.id().value());
    return child
        .statement(key)
        .map(before -> before.saying(version(word.in(before.latest().facts(), child.view()))))
        .orElseGet(() -> Statement.first(key, child.id(), version(word.in(NOTHING, child.view()))));
  }

  private Version version(Facts facts) {
    return Version.entered(clock.instant(), ids.next(), facts);
  }

  private static List<Change> remembered(LifeCommand command) {
    return command.answer() == null ? List.of() : List.of(command.answer());
  }

  private LifeOutcome commit(LifeCommand command, ChildRecord.Open after, List<Change> changes) {
    LifeWord word = command.word();
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            command.actor(),
            new ChildTouched(word.act(), after.id(), List.of(word.field()), word.reason()));
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed -> new LifeOutcome.Noted(Disclosed.by(committed, after));
      case Commits.Outcome refused -> new LifeOutcome.NotCommitted(refused);
    };
  }
}
