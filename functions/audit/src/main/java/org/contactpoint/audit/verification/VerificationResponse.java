package org.contactpoint.audit.verification;

import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param firstBroken null where everything is whole
 */
public record VerificationResponse(
    boolean intact, long entries, String head, @Nullable BrokenLinkResponse firstBroken) {

  /**
   * The first link that does not hold.
   *
   * @param kind how it is broken, as a code
   */
  public record BrokenLinkResponse(String entryId, String kind, String writer) {
    static BrokenLinkResponse of(BrokenLink link) {
      return new BrokenLinkResponse(link.entryId(), link.kind().code(), link.writer());
    }
  }

  static VerificationResponse of(Verification verification) {
    BrokenLink broken = verification.firstBroken();
    return new VerificationResponse(
        verification.intact(),
        verification.entries(),
        verification.head(),
        broken == null ? null : BrokenLinkResponse.of(broken));
  }
}
