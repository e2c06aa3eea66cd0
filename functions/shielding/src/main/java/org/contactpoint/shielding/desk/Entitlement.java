package org.contactpoint.shielding.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** What of a shielded child a caller is entitled to (the rules, §2, §6). */
@Singleton
public final class Entitlement {

  private final HiddenFacts hidden;
  private final Shields shields;

  public Entitlement(HiddenFacts hidden, Shields shields) {
    this.hidden = hidden;
    this.shields = shields;
  }

  /**
   * What the caller may see behind the face.
   *
   * @param statements those of their own council's sources, nobody else's
   * @param responsible their authority where it answers for the child, else null
   * @param sensitive whether they may know which sensitive services these are: the team of the
   *     responsible council alone (the rules, §2)
   */
  public record Seen(
      List<Statement> statements, @Nullable Authority responsible, boolean sensitive) {}

  /** Nothing for a practitioner, nor for anybody through mediated access. */
  public Seen of(Caller caller, ChildRecord.Shielded child) {
    Authority authority = caller.account().authority();
    if (authority == null || caller.onBehalfOf() != null || !isTeam(caller.account())) {
      return new Seen(List.of(), null, false);
    }
    List<Statement> own =
        hidden.of(child.id()).stream()
            .filter(statement -> statement.key().source().authority().equals(authority))
            .toList();
    boolean responsible = isResponsible(caller, child.id());
    boolean team = caller.account().plays(Role.MANAGEMENT_TEAM);
    return new Seen(own, responsible ? authority : null, responsible && team);
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
