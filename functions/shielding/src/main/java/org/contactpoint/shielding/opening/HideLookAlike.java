package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.shielding.hiding.OpenShield;
import org.contactpoint.shielding.hiding.ShieldWish;

/**
 * Hides an open record of another council that may be a child whom the caller's team shields (rules
 * §6.41). The council that answers for the record decides about its shield, and is not told who
 * asked: that would tell who shields a child that looks like it. Who asked stands in the trail of
 * the shielded child.
 */
@Singleton
public final class HideLookAlike {

  /** The account that the shield and the trail of the hidden record name. */
  static final AccountId ASKER = new AccountId("contactpoint.shields");

  private final LikeHiddenChild likeHidden;
  private final OpenShield openShield;
  private final HideAskedChild hideAsked;
  private final Clock clock;

  public HideLookAlike(
      LikeHiddenChild likeHidden, OpenShield openShield, HideAskedChild hideAsked, Clock clock) {
    this.likeHidden = likeHidden;
    this.openShield = openShield;
    this.hideAsked = hideAsked;
    this.clock = clock;
  }

  /** The shield behind which the record is hidden, and the commit that is to hide it. */
  record Attempt(Shield shield, Optional<Commits.Outcome> outcome) {}

  /** Hides it; empty where it looks like nobody whom the caller's team shields. */
  Optional<Attempt> hide(ShieldChildCommand command, ChildRecord.Open open) {
    return likeHidden.of(command.caller(), open).map(hidden -> hide(command, open, hidden));
  }

  private Attempt hide(
      ShieldChildCommand command, ChildRecord.Open open, ChildRecord.Shielded like) {
    ShieldWish wish =
        new ShieldWish(
            command.ground(), command.askedBy(), ASKER, command.caller().account().person());
    Shield shield = openShield.shield(open, wish);
    Instant now = clock.instant();
    List<AuditEntry> entries =
        List.of(entry(now, open, shield), command.entry(now, like.id(), Role.MANAGEMENT_TEAM));
    return new Attempt(
        shield, hideAsked.hide(command, open, shield, Role.MANAGEMENT_TEAM, entries));
  }

  /** Under the id of the shield: that of the request is in the other trail. */
  private static AuditEntry entry(Instant now, ChildRecord.Open open, Shield shield) {
    return new AuditEntry(
        now, asker(shield), ChildTouched.of(ChildAct.SHIELD_PROPAGATED, open.id()));
  }

  /** Who asked for a shield, as far as whoever decides about it may know. */
  static Actor asker(Shield shield) {
    return new Actor(ASKER, null, Role.MANAGEMENT_TEAM, "", null, shield.id().value());
  }
}
