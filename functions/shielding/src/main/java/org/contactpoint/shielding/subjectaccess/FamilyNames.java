package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.emergency.KinNames;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.shielding.emergency.WholeRecords;

/**
 * Keeps whoever may be family away from a request (rules §8.2). The name of the requester and what
 * everybody may see of the child are known to who is refused. A hidden name refuses in the words of
 * any refusal, and only a team that holds the shield: it confirms nothing.
 */
@Singleton
final class FamilyNames {
  private final WholeRecords records;
  private final Sounds sounds;

  FamilyNames(WholeRecords records, Sounds sounds) {
    this.records = records;
    this.sounds = sounds;
  }

  /** Why this caller takes no part, empty where nothing speaks against it. */
  Optional<Denial> refusal(Caller caller, AccessCase asked) {
    List<String> names =
        Stream.concat(Stream.of(caller.account()), Stream.ofNullable(caller.onBehalfOf()))
            .map(Account::displayName)
            .toList();
    KinNames requester = KinNames.ofPerson(asked.request().requester().name().value(), sounds);
    if (bears(names, requester) || bears(names, visible(asked))) {
      return Optional.of(Denial.MAY_BE_FAMILY);
    }
    return asked.isHeldBy(caller) && bears(names, hidden(asked))
        ? Optional.of(Denial.ROLE_NOT_ALLOWED)
        : Optional.empty();
  }

  private boolean bears(List<String> names, KinNames kin) {
    return names.stream().anyMatch(name -> kin.hasNameOf(name, sounds));
  }

  private KinNames visible(AccessCase asked) {
    return switch (asked.record()) {
      case ChildRecord.Open open -> KinNames.of(List.of(), open.statements(), sounds);
      case ChildRecord.Shielded shielded ->
          KinNames.of(List.of(shielded.face().name()), List.of(), sounds);
      case null -> nobody();
    };
  }

  private KinNames hidden(AccessCase asked) {
    return asked.record() instanceof ChildRecord.Shielded shielded
        ? records.of(shielded).map(whole -> whole.kin(sounds)).orElseGet(FamilyNames::nobody)
        : nobody();
  }

  private static KinNames nobody() {
    return new KinNames(Set.of());
  }
}
