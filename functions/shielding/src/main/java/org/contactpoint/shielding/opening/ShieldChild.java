package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.shielding.ShieldId;

/**
 * Hides a child at once, for anyone with an open involvement and for the child's own team; asking
 * again for a shielded child changes nothing and answers alike (rules §6).
 */
@Singleton
public final class ShieldChild {
  private final Children children;
  private final HideOpenChild hideOpen;
  private final AskShieldAgain askAgain;
  private final Clock clock;

  public ShieldChild(
      Children children, HideOpenChild hideOpen, AskShieldAgain askAgain, Clock clock) {
    this.children = children;
    this.hideOpen = hideOpen;
    this.askAgain = askAgain;
    this.clock = clock;
  }

  /** Hides the child, or says why not. */
  public ShieldChildOutcome handle(ShieldChildCommand command) {
    LocalDate today = London.today(clock);
    return switch (children
        .reachable(command.child(), today)
        .or(() -> archivedOfItsTeam(command, today))
        .orElse(null)) {
      case ChildRecord.Open open -> hideOpen.handle(command, open);
      case ChildRecord.Shielded shielded -> askAgain.handle(command, shielded);
      case null -> new ShieldChildOutcome.NoSuchChild();
    };
  }

  /** To all but the team that reads it, there is no archived record (rules §6.42, §9.4). */
  private Optional<ChildRecord.Surviving> archivedOfItsTeam(
      ShieldChildCommand command, LocalDate today) {
    return Optional.of(command.caller())
        .filter(AccessPolicy::mayReadArchives)
        .flatMap(caller -> children.archived(command.child(), today))
        .filter(
            record ->
                switch (record) {
                  case ChildRecord.Open open ->
                      command.caller().account().worksFor(open.responsible());
                  case ChildRecord.Shielded shielded -> askAgain.isOfItsTeam(command, shielded);
                });
  }

  /**
   * Answers a repeat of the request with the present state of the shield that the first one opened.
   */
  public ShieldChildOutcome repeat(ShieldChildCommand command, ShieldId opened) {
    return askAgain.repeat(command, opened);
  }
}
