package org.contactpoint.shielding.callback;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** Takes requests for a call-back and lists them to the council that answers for the child. */
@Singleton
public final class ArrangeCallBacks {

  private final Children children;
  private final Shields shields;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public ArrangeCallBacks(
      Children children, Shields shields, Commits commits, Ids ids, Clock clock) {
    this.children = children;
    this.shields = shields;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Stores the request; the answer holds its id and nothing about who will telephone. */
  public CallBackArrangement ask(AskCallBackCommand command) {
    return responsible(command.child())
        .map(authority -> ask(command, authority))
        .orElseGet(CallBackArrangement.Unknown::new);
  }

  private CallBackArrangement ask(AskCallBackCommand command, Authority authority) {
    CallBack wish =
        new CallBack(
            ids.next(),
            command.child(),
            command.about(),
            command.phone(),
            command.actor().account(),
            authority,
            clock.instant(),
            null,
            1);
    return commit(
        wish,
        List.of(new Change.CallBackSaved(null, wish), command.answer().naming(wish.id())),
        entry(command.actor(), ChildAct.ASK_CALL_BACK, wish.child(), null));
  }

  /** Shows a repeat of the request the wish that the first one left. */
  public CallBackArrangement repeat(Actor actor, String id, ChildAct act) {
    return shields
        .findCallBack(id)
        .map(wish -> commit(wish, List.of(), entry(actor, act, wish.child(), null)))
        .orElseGet(CallBackArrangement.Unknown::new);
  }

  /** The open wishes for the caller's own authority, oldest first. */
  public List<CallBack> open(Caller caller, @Nullable ListPlace after, int limit) {
    Authority authority = caller.account().authority();
    return authority == null ? List.of() : shields.openCallBacks(authority, after, limit);
  }

  /** Closes a wish that is the own authority's to answer. */
  public CallBackArrangement close(CloseCallBackCommand command) {
    CallBack wish = own(command.caller(), command.callBackId()).orElse(null);
    if (wish == null) {
      return new CallBackArrangement.Unknown();
    }
    if (wish.outcome() != null) {
      return new CallBackArrangement.AlreadyClosed(wish.child());
    }
    CallBack closed = wish.closed(command.outcome());
    return commit(
        closed,
        List.of(new Change.CallBackSaved(wish, closed), command.answer()),
        entry(
            Actor.of(command.caller(), Role.MANAGEMENT_TEAM),
            ChildAct.CLOSE_CALL_BACK,
            wish.child(),
            command.outcome().code()));
  }

  private Optional<CallBack> own(Caller caller, String id) {
    return Optional.of(id)
        .filter(Ids::isWellFormed)
        .flatMap(shields::findCallBack)
        .filter(wish -> caller.account().worksFor(wish.responsible()));
  }

  private Optional<Authority> responsible(ContactPointId id) {
    return switch (children.reachable(id, London.today(clock)).orElse(null)) {
      case ChildRecord.Open open -> Optional.of(open.responsible());
      case ChildRecord.Shielded ignored -> shields.newestOf(id).map(Shield::responsible);
      case null -> Optional.empty();
    };
  }

  private CallBackArrangement commit(CallBack wish, List<Change> changes, AuditEntry entry) {
    return switch (commits.commit(new ArrayList<>(changes), List.of(entry))) {
      case Commits.Committed committed ->
          new CallBackArrangement.Noted(Disclosed.by(committed, wish));
      case Commits.Outcome refused -> new CallBackArrangement.NotCommitted(refused);
    };
  }

  private AuditEntry entry(
      Actor actor, ChildAct act, ContactPointId child, @Nullable String reason) {
    return new AuditEntry(clock.instant(), actor, new ChildTouched(act, child, List.of(), reason));
  }
}
