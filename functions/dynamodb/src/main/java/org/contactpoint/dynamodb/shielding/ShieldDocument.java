package org.contactpoint.dynamodb.shielding;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * A shield of one child. Shields of earlier versions have no {@code unverifiedAsker}.
 *
 * <p>More than ten components, because they are the fields of the stored JSON, one for one.
 */
public record ShieldDocument(
    String child,
    String status,
    String ground,
    String askedBy,
    String askedByAccount,
    String askedByPerson,
    String responsible,
    String openedAt,
    String decideBy,
    @Nullable String reviewBy,
    @Nullable String removalProposedBy,
    boolean travelDone,
    @Nullable Boolean unverifiedAsker) {

  /** The document of a shield. */
  public static ShieldDocument of(Shield shield) {
    return new ShieldDocument(
        shield.child().value(),
        shield.status().code(),
        shield.ground().code(),
        shield.askedBy().code(),
        shield.askedByAccount().value(),
        shield.askedByPerson().value(),
        shield.responsible().value(),
        shield.openedAt().toString(),
        shield.decideBy().toString(),
        shield.reviewBy() == null ? null : shield.reviewBy().toString(),
        shield.removalProposedBy() == null ? null : shield.removalProposedBy().value(),
        shield.propagationDone(),
        shield.unverifiedAsker());
  }

  /** The shield that it is the document of. */
  public Shield shield(String id, long version) {
    return new Shield(
        new ShieldId(id),
        new ContactPointId(child),
        ShieldStatus.parse(status).orElseThrow(),
        ShieldGround.parse(ground).orElseThrow(),
        ShieldAskedBy.parse(askedBy).orElseThrow(),
        new AccountId(askedByAccount),
        new PersonId(askedByPerson),
        new Authority(responsible),
        Instant.parse(openedAt),
        Instant.parse(decideBy),
        reviewBy == null ? null : Instant.parse(reviewBy),
        removalProposedBy == null ? null : new PersonId(removalProposedBy),
        travelDone,
        Boolean.TRUE.equals(unverifiedAsker),
        version);
  }

  @Override
  public String toString() {
    return "ShieldDocument[redacted]";
  }
}
