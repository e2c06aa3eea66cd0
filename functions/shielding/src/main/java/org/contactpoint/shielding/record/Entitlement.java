package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.ShownFacts;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.MergedRecords;
import org.jspecify.annotations.Nullable;

/** What of a shielded child a caller is entitled to (rules §2, §6). */
@Singleton
public final class Entitlement {

  private final HiddenFacts hidden;
  private final Shields shields;
  private final MergedRecords merged;

  public Entitlement(HiddenFacts hidden, Shields shields, MergedRecords merged) {
    this.hidden = hidden;
    this.shields = shields;
    this.merged = merged;
  }

  /**
   * The record as the caller may see it: its face, and this behind it.
   *
   * @param statements those of their own council's sources, nobody else's
   * @param responsible their authority where it answers for the child, else null
   * @param sensitive whether they may know which sensitive services these are: the team of the
   *     responsible council alone (rules §2)
   */
  public record Seen(
      ChildRecord.Shielded child,
      List<Statement> statements,
      @Nullable Authority responsible,
      boolean sensitive)
      implements AboutChildren {
    public Seen {
      statements = List.copyOf(statements);
    }

    @Override
    public Set<ContactPointId> children() {
      return Set.of(child.id());
    }

    /** Whether the caller is of the team that answers for the child. */
    boolean isToItsTeam() {
      return sensitive;
    }

    /** What the caller is shown, of that which a team may put right. */
    ShownFacts facts() {
      List<Statement> live =
          statements.stream().filter(statement -> statement.live().isPresent()).toList();
      return ShownFacts.of(
          child.face(), live.isEmpty() ? null : ChildView.of(live, child.face().name()));
    }
  }

  /**
   * Nothing for a practitioner, nor for anybody through mediated access. Merged records are one to
   * the authority that answers for the child; any other sees what it said of that number.
   */
  public Seen of(Caller caller, ChildRecord.Shielded child) {
    Authority authority = caller.account().authority();
    if (authority == null || caller.onBehalfOf() != null || !isTeam(caller.account())) {
      return new Seen(child, List.of(), null, false);
    }
    boolean responsible = isResponsible(caller, child.id());
    List<Statement> own =
        (responsible ? merged.all(child) : List.of(child))
            .stream()
                .flatMap(record -> hidden.of(record.id()).stream())
                .filter(statement -> statement.key().source().authority().equals(authority))
                .toList();
    boolean team = caller.account().plays(Role.MANAGEMENT_TEAM);
    return new Seen(child, own, responsible ? authority : null, responsible && team);
  }

  /**
   * The record of the child as the caller sees it: for its own team that into which it was merged,
   * for everybody else the one that they named.
   */
  public ChildRecord.Shielded recordFor(Caller caller, ChildRecord.Shielded child) {
    boolean own =
        caller.onBehalfOf() == null
            && isTeam(caller.account())
            && isResponsible(caller, child.id());
    return own ? merged.survivor(child) : child;
  }

  /** Whether the caller's authority answers for the child. */
  public boolean isResponsible(Caller caller, ContactPointId child) {
    return shieldOf(child).filter(s -> caller.account().worksFor(s.responsible())).isPresent();
  }

  /** The shield that hides the child. */
  public Optional<Shield> shieldOf(ContactPointId child) {
    return shields.newestOf(child).filter(Shield::hides);
  }

  private static boolean isTeam(Account account) {
    return account.plays(Role.MANAGEMENT_TEAM) || account.plays(Role.SHIELD_APPROVER);
  }
}
